package dev.matinee.catalog.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.browse.Catalogue;
import dev.matinee.catalog.browse.Cursor;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private final Catalogue catalogue = new Catalogue();
    private final Library library = new Library(catalogue);

    @Test
    void everySortIsWalkedWholePageByPageWithoutATitleTwice() {
        IntStream.range(0, 57)
                .forEach(i -> put(SomeTitles.film("t" + i, "Film " + i % 7)
                        .setYear(1900 + i % 5)
                        .setChangedAtMs(i % 3)));
        for (String sort : List.of("key", "title", "year", "changed")) {
            var walked = walk(new Filtering(), sort);
            assertThat(walked).as(sort).hasSize(57).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatComesAndGoesMeanwhileNeitherRepeatsATitleNorSkipsOne() {
        IntStream.range(0, 30).forEach(i -> put(SomeTitles.film("t%02d".formatted(i), "Film")));
        var first = library.list(title -> true, null, null, 10);
        put(SomeTitles.film("t005", "Before the page's end"));
        catalogue.changed("t03", catalogue.whole("t03").orElseThrow(), null);
        var second = library.list(title -> true, null, Cursor.read(first.nextCursor()), 10);
        assertThat(ids(first.titles())).hasSize(10).last().isEqualTo("t09");
        assertThat(ids(second.titles())).first().isEqualTo("t10");
        assertThat(second.total()).isEqualTo(30);
    }

    @Test
    void itIsNarrowedByWhatATitleIsAndByHowItStands() {
        put(SomeTitles.film("seen", "Häxan")
                .addGenres("horror")
                .addAssets(Asset.newBuilder().setKind(AssetKind.FEATURE)));
        put(SomeTitles.film("down", "Down").setPublished(false).setTakenDown(true));
        put(SomeTitles.film("waits", "Waits").setPublished(false).setPublishAtMs(5));
        put(SomeTitles.film("draft", "Draft").setPublished(false).setPublishedAtMs(0));
        put(SomeTitles.film("gone", "Gone").setPublished(false).setSynopsis("It went."));
        assertThat(walk(new Filtering().state("taken-down"), null)).containsExactly("down");
        assertThat(walk(new Filtering().state("scheduled"), null)).containsExactly("waits");
        assertThat(walk(new Filtering().state("draft"), null)).containsExactly("draft");
        assertThat(walk(new Filtering().state("withdrawn"), null)).containsExactly("gone");
        assertThat(walk(new Filtering().state("published"), null)).containsExactly("seen");
        assertThat(walk(new Filtering().q("haxan"), null)).containsExactly("seen");
        assertThat(walk(new Filtering().q("KEY-DOWN"), null)).containsExactly("down");
        assertThat(walk(new Filtering().missing("video"), null)).containsExactly("down", "draft", "gone", "waits");
        assertThat(walk(new Filtering().missing("synopsis"), null)).doesNotContain("gone");
        assertThat(walk(new Filtering().genre("horror"), null)).containsExactly("seen");
    }

    @Test
    void whatHasNoLetterAndNoFigureFindsOnlyKeysThatHaveIt() {
        put(SomeTitles.film("one", "One"));
        assertThat(walk(new Filtering().q("???"), null)).isEmpty();
        assertThat(walk(new Filtering().q("-"), null)).containsExactly("one");
        assertThat(walk(new Filtering().q(" "), null)).containsExactly("one");
    }

    @Test
    void whatIsShownAndHasATimeToBeWithdrawnAtIsScheduledToo() {
        put(SomeTitles.film("ends", "Ends").setWithdrawAtMs(5));
        put(SomeTitles.film("gone", "Gone").setPublished(false).setWithdrawAtMs(5));
        put(SomeTitles.film("stays", "Stays"));
        assertThat(walk(new Filtering().state("scheduled"), null)).containsExactly("ends");
        assertThat(walk(new Filtering().state("published"), null)).containsExactly("ends", "stays");
    }

    @Test
    void aWordThatMeansNothingIsRefused() {
        for (var filter : List.of(new Filtering().state("lost"), new Filtering().missing("hope"))) {
            assertThatThrownBy(() -> walk(filter, null)).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> walk(new Filtering(), "luck")).isInstanceOf(Problem.class);
    }

    @Test
    void itIsNarrowedByHowTheLatestEncodingStandsAndByWhatPlaysWhereThereIsNone() {
        var plays = Asset.newBuilder().setKind(AssetKind.FEATURE);
        put(SomeTitles.film("bare", "Bare"));
        put(SomeTitles.film("old", "Old").addAssets(plays));
        put(SomeTitles.film("anew", "Anew").addAssets(plays));
        put(SomeTitles.film("broke", "Broke"));
        put(SomeTitles.film("down", "Down").setTakenDown(true));
        var board = Map.of("anew", "running", "broke", "failed", "down", "ready");
        assertThat(encoded("none", board)).containsExactly("bare", "down");
        assertThat(encoded("ready", board)).containsExactly("old");
        assertThat(encoded("running", board)).containsExactly("anew");
        assertThat(encoded("failed", board)).containsExactly("broke");
        assertThatThrownBy(() -> encoded("lost", board)).isInstanceOf(Problem.class);
    }

    private List<String> encoded(String word, Map<String, String> board) {
        var filter = new LibraryFilter(null, null, null, null, null, word, null, null, null);
        return ids(library.list(filter.wanted(() -> board), null, null, 10).titles());
    }

    /** A filter, a field at a time. */
    private record Filtering(
            @Nullable String q,
            @Nullable String genre,
            @Nullable String state,
            @Nullable String missing) {
        Filtering() {
            this(null, null, null, null);
        }

        Filtering q(String value) {
            return new Filtering(value, genre, state, missing);
        }

        Filtering genre(String value) {
            return new Filtering(q, value, state, missing);
        }

        Filtering state(String value) {
            return new Filtering(q, genre, value, missing);
        }

        Filtering missing(String value) {
            return new Filtering(q, genre, state, value);
        }

        LibraryFilter filter() {
            return new LibraryFilter(q, null, genre, null, state, null, null, null, missing);
        }
    }

    private List<String> walk(Filtering filtering, @Nullable String sort) {
        var wanted = filtering.filter().wanted(Map::of);
        var walked = new ArrayList<String>();
        Cursor cursor = null;
        do {
            var part = library.list(wanted, sort, cursor, 10);
            walked.addAll(ids(part.titles()));
            cursor = Cursor.read(part.nextCursor());
        } while (cursor != null);
        return walked;
    }

    private static List<String> ids(List<Title> titles) {
        return titles.stream().map(Title::getId).toList();
    }

    private void put(Title.Builder title) {
        catalogue.changed(title.getId(), null, title.build());
    }
}
