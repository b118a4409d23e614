package dev.matinee.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.shelf.Channel;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Viewer ADULT = new Viewer(18, "FR", "en", Instant.EPOCH);
    private static final Viewer CHILD = new Viewer(12, "FR", "en", Instant.EPOCH);

    private final Catalogue catalogue = new Catalogue();

    @BeforeEach
    void fill() {
        for (int n = 0; n < 50; n++) {
            put(title(n));
        }
    }

    private static Title title(int n) {
        return SomeTitles.film("t%02d".formatted(n), "Title " + n % 7)
                .setMaturity(n % 19)
                .setPublishedAtMs(1_000 + n / 3)
                .setRating(n % 4)
                .addChannels("silent")
                .build();
    }

    private void put(Title title) {
        catalogue.changed(title.getId(), null, title);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesShowEveryTitleOnceInEveryOrder(Sort sort) {
        assertThat(ids(cursor -> catalogue.list(sort, Filter.ALL, ADULT, cursor, 7)))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatChangesWhileSomebodyPagesNeitherRepeatsNorSkipsTheOthers() {
        var first = catalogue.list(Sort.NEWEST, Filter.ALL, ADULT, null, 10);
        var newest = first.items().getFirst();
        catalogue.changed(newest.getId(), newest, null);
        put(SomeTitles.film("t99", "Just in").setPublishedAtMs(9_999).build());
        var retitled = title(0).toBuilder().setName("Renamed").setVersion(2).build();
        catalogue.changed("t00", title(0), retitled);
        var rest = ids(cursor -> catalogue.list(
                Sort.NEWEST, Filter.ALL, ADULT, cursor == null ? Cursor.read(first.nextCursor()) : cursor, 10));
        assertThat(rest).hasSize(40).doesNotHaveDuplicates().contains("t00").doesNotContain("t99", newest.getId());
    }

    @Test
    void theNewestComeFirstUnlessAskedOtherwise() {
        assertThat(catalogue
                        .list(Sort.of(null), Filter.ALL, ADULT, null, 1)
                        .items()
                        .getFirst()
                        .getId())
                .isEqualTo("t48");
        assertThat(catalogue
                        .list(Sort.of("title"), Filter.ALL, ADULT, null, 1)
                        .items()
                        .getFirst()
                        .getName())
                .isEqualTo("Title 0");
        assertThat(catalogue
                        .list(Sort.of("rating"), Filter.ALL, ADULT, null, 1)
                        .items()
                        .getFirst()
                        .getRating())
                .isEqualTo(3);
        assertThatThrownBy(() -> Sort.of("key")).isInstanceOf(Problem.class);
    }

    @Test
    void noReadShowsAChildWhatIsAboveIt() {
        var channel = new Channel("silent", "Silent", "", "", 0, List.of("t18", "t02"), Map.of(), Map.of());
        var seen = Stream.of(
                        ids(cursor -> catalogue.list(Sort.NEWEST, Filter.ALL, CHILD, cursor, 9)),
                        ids(cursor -> catalogue.channel(channel, CHILD, cursor, 9)),
                        catalogue.all(CHILD).stream().map(Title::getId).toList(),
                        new Similar(catalogue)
                                .to(title(1), CHILD, 50).stream()
                                        .map(Title::getId)
                                        .toList())
                .toList();
        assertThat(seen)
                .allSatisfy(ids -> assertThat(ids)
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(Integer.parseInt(id.substring(1)) % 19)
                                .isLessThanOrEqualTo(12)));
        assertThat(catalogue.find("t18", CHILD)).isEmpty();
        assertThat(catalogue.find("t18", ADULT)).isPresent();
    }

    @Test
    void aChannelBeginsWithWhatItsCuratorsChose() {
        var channel = new Channel("silent", "Silent", "", "", 0, List.of("t30", "t02"), Map.of(), Map.of());
        var ids = ids(cursor -> catalogue.channel(channel, ADULT, cursor, 1));
        assertThat(ids).hasSize(50).doesNotHaveDuplicates().startsWith("t30", "t02", "t48");
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, Long.MAX_VALUE, Long.MIN_VALUE})
    void aplaceAmongTheChosenThatNoPageEverNamedIsRefused(long number) {
        var channel = new Channel("silent", "Silent", "", "", 0, List.of("t30", "t02"), Map.of(), Map.of());
        var crafted = Cursor.read(new Cursor("CHANNEL:silent", new Place(number, "chosen", "t30")).write());
        assertThatThrownBy(() -> catalogue.channel(channel, ADULT, crafted, 9)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void agenreHasThePagesThatAWalkThroughAllTitlesFinds(Sort sort) {
        for (int n = 100; n < 700; n++) {
            put(title(n).toBuilder()
                    .setYear(1900 + n % 3)
                    .addGenres("common")
                    .addAllGenres(n % 97 == 0 ? List.of("rare") : List.of())
                    .build());
        }
        for (String genre : List.of("common", "rare", "none")) {
            var filter = new Filter(null, genre, null, genre.equals("rare") ? 1901 : null);
            var wanted = filter.seenBy(ADULT);
            var expected = ids(cursor -> catalogue.list(sort, Filter.ALL, ADULT, cursor, 100)).stream()
                    .filter(id -> wanted.test(catalogue.find(id, ADULT).orElseThrow()))
                    .toList();
            assertThat(ids(cursor -> catalogue.list(sort, filter, ADULT, cursor, 3)))
                    .hasSize(expectedSize(genre))
                    .isEqualTo(expected);
        }
    }

    private static int expectedSize(String genre) {
        return switch (genre) {
            case "common" -> 600;
            case "rare" -> 2;
            default -> 0;
        };
    }

    @Test
    void atitleIsInTheGenresThatItHasNow() {
        var was = title(60).toBuilder().addGenres("war").setYear(1930).build();
        put(was);
        var is = was.toBuilder().clearGenres().addGenres("peace").build();
        catalogue.changed("t60", was, is);
        assertThat(ofGenre("war")).isEmpty();
        assertThat(ofGenre("peace")).containsExactly("t60");
        catalogue.changed("t60", is, null);
        assertThat(ofGenre("peace")).isEmpty();
    }

    private List<String> ofGenre(String genre) {
        var filter = new Filter(null, genre, null, 1930);
        return ids(cursor -> catalogue.list(Sort.NEWEST, filter, ADULT, cursor, 9));
    }

    @Test
    void countsAndSimilarTitlesFollowTheCatalogue() {
        var counts = new ShelfCounts(catalogue);
        assertThat(counts.of(CHILD).channels()).containsEntry("silent", 38);
        assertThat(counts.of(ADULT).channels()).containsEntry("silent", 50);
        assertThat(counts.of(ADULT).genres()).isEmpty();
        var close = title(61).toBuilder().addPeople("Alice Guy").setVersion(2).build();
        put(title(3).toBuilder().addPeople("Alice Guy").setVersion(2).build());
        put(close);
        assertThat(new Similar(catalogue).to(close, ADULT, 1))
                .extracting(Title::getId)
                .containsExactly("t03");
    }

    @Test
    void whatIsWithdrawnOrForOtherCountriesIsNotThere() {
        catalogue.changed(
                "t01", title(1), title(1).toBuilder().setPublished(false).build());
        put(title(60).toBuilder().addCountriesAvailable("DE").build());
        assertThat(catalogue.find("t01", ADULT)).isEmpty();
        assertThat(catalogue.find("t60", ADULT)).isEmpty();
        assertThat(catalogue.find("t60", new Viewer(18, "DE", "en", Instant.EPOCH)))
                .isPresent();
        assertThat(ids(cursor -> catalogue.list(Sort.NEWEST, Filter.ALL, ADULT, cursor, 100)))
                .hasSize(49);
        assertThat(catalogue.everything()).hasSize(51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "AAAA", "%%%", "TkVXRVNUCngKCg", "TkVXRVNUCg"})
    void acursorThatIsNoneOfOursIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor)).isInstanceOf(Problem.class);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor = Cursor.read(
                catalogue.list(Sort.TITLE, Filter.ALL, ADULT, null, 3).nextCursor());
        assertThatThrownBy(() -> catalogue.list(Sort.NEWEST, Filter.ALL, ADULT, cursor, 3))
                .isInstanceOf(Problem.class);
    }

    private static List<String> ids(Function<@Nullable Cursor, Page<Title>> list) {
        var ids = new ArrayList<String>();
        Cursor cursor = null;
        do {
            var page = list.apply(cursor);
            page.items().forEach(title -> ids.add(title.getId()));
            cursor = Cursor.read(page.nextCursor());
        } while (cursor != null);
        return ids;
    }
}
