package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.shelf.Channel;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.events.v1.Title;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final Viewer ADULT = new Viewer(18, "FR", "en", Instant.EPOCH);
    private static final List<Genre> GENRES = List.of(
            new Genre("comedy", "Comedy", Map.of("fr", "Comédie"), 1), new Genre("horror", "Horror", Map.of(), 2));
    private static final List<Channel> CHANNELS =
            List.of(new Channel("midnight", "Midnight Show", "", "", 1, List.of(), Map.of(), Map.of()));

    private SearchIndex index;
    private Search search;

    @BeforeEach
    void fill() throws IOException {
        index = new SearchIndex();
        search = new Search(index, () -> GENRES, () -> CHANNELS, Way.ALL);
        SomeTitles.archive().forEach(this::put);
    }

    private void put(Title title) {
        index.changed(title.getId(), null, title);
        index.refresh();
    }

    @Test
    void eachTitleIsFirstAsItIsWrittenWithOneSwapOneLetterMissingAsOneTypesAndInCapitals() {
        for (Title title : SomeTitles.archive()) {
            String name = title.getName();
            String word = java.util.Arrays.stream(name.split("[^\\p{L}]+", -1))
                    .max(java.util.Comparator.comparingInt(String::length))
                    .orElseThrow();
            int mid = word.length() / 2;
            String swapped = word.substring(0, mid) + word.charAt(mid + 1) + word.charAt(mid) + word.substring(mid + 2);
            String missing = word.substring(0, mid) + word.substring(mid + 1);
            for (String typed : List.of(
                    name,
                    name.toUpperCase(java.util.Locale.ROOT),
                    name.replace(word, swapped),
                    name.replace(word, missing),
                    name.substring(0, name.indexOf(word) + word.length() * 2 / 3))) {
                assertThat(ids(typed)).as(typed).startsWith(title.getId());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "frankenstein, frankenstein",
        "bride of frankenstien, bride",
        "cabnet caligary, the-cabinet",
        "Das Cabinet des Dr. Caligari, the-cabinet",
        "voyage lune, moon",
        "Thé Cábínét óf Dr. Cálígárí, the-cabinet",
        "haxan, haxan",
        "hexan, haxan",
        "spiderman, spider-man",
        "spider man, spider-man",
        "bluebeards castle, bluebeard",
        "bluebeard’s, bluebeard",
        "metropilis, metropolis",
        "metropolsi, metropolis",
        "metr, metropolis",
        "mteropoli, metropolis",
        "melies, moon",
        "lighthouse shadow, nosferatu",
        "midnight, nosferatu",
        "metropolis 1927, metropolis",
        "nosferatu an entirely different thing, nosferatu"
    })
    void findsWhatSomebodyMeans(String typed, String id) {
        assertThat(ids(typed)).first().isEqualTo(id);
    }

    @Test
    void findsPeopleAndGenresInAnyLanguage() {
        assertThat(ids("buster keaton")).containsExactlyInAnyOrder("sherlock", "the-general");
        assertThat(ids("comédie")).contains("sherlock", "the-general");
        assertThat(ids("horror")).contains("nosferatu", "the-cabinet", "haxan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🎬",
                "!!!",
                "title:*",
                "a AND (b",
                "\"",
                "\\",
                "~2",
                "[1 TO 2]",
                "*:*",
                "\u0000",
                "ॐ",
                "日本語",
                "\uD800",
                "' OR 1=1 --",
                "a b c d e f g h i j k l m n o p q r s t"
            })
    void anyInputHasAnAnswer(String typed) {
        assertThat(ids(typed)).isNotNull();
        assertThat(ids(typed.repeat(200 / typed.length()))).isNotNull();
    }

    @Test
    void showsNobodyWhatIsNotForThem() {
        put(SomeTitles.film("grown", "Grown Ups Only").setMaturity(16).build());
        put(SomeTitles.film("german", "Only In Germany")
                .addCountriesAvailable("DE")
                .build());
        assertThat(ids("grown ups only")).contains("grown");
        assertThat(ids("grown ups only", new Viewer(12, "FR", "en", Instant.EPOCH)))
                .doesNotContain("grown");
        assertThat(ids("only in germany")).doesNotContain("german");
        assertThat(ids("only in germany", new Viewer(18, "DE", "en", Instant.EPOCH)))
                .contains("german");
    }

    @Test
    void whatIsWithdrawnOrRenamedIsFoundNoLonger() {
        var title = SomeTitles.film("once", "Onceuponatime").build();
        put(title);
        assertThat(ids("onceuponatime")).contains("once");
        index.changed("once", title, title.toBuilder().setPublished(false).build());
        index.refresh();
        assertThat(ids("onceuponatime")).doesNotContain("once");
    }

    private List<String> ids(String typed) {
        return ids(typed, ADULT);
    }

    private List<String> ids(String typed, Viewer viewer) {
        return search.find(typed, viewer, Narrowing.NONE, 10).items().stream()
                .map(Title::getId)
                .toList();
    }
}
