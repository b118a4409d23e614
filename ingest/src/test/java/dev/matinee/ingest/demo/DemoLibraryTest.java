package dev.matinee.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ingest.run.Looks;
import dev.matinee.ingest.sheet.Sheets;
import dev.matinee.ingest.sheet.Sheets.Kind;
import dev.matinee.ingest.sheet.Sheets.Season;
import dev.matinee.ingest.sheet.Sheets.Title;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoLibraryTest {
    private static Sheets sheets;

    @BeforeAll
    static void read() throws IOException {
        sheets = DemoSheets.read();
    }

    @Test
    void there_are_enough_titles_genres_and_channels_and_none_is_empty() {
        assertThat(sheets.titles()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(sheets.genres()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(sheets.channels()).hasSizeGreaterThanOrEqualTo(5);
        Set<String> genres = sheets.titles().stream()
                .flatMap(title -> title.genres().stream())
                .collect(Collectors.toSet());
        assertThat(genres)
                .containsExactlyInAnyOrderElementsOf(
                        sheets.genres().stream().map(Sheets.Genre::slug).toList());
        Set<String> channels = sheets.titles().stream()
                .flatMap(title -> title.channels().stream())
                .collect(Collectors.toSet());
        assertThat(channels)
                .containsExactlyInAnyOrderElementsOf(
                        sheets.channels().stream().map(Sheets.Channel::slug).toList());
    }

    @Test
    void at_least_three_series_have_two_seasons_of_three_episodes() {
        List<Title> series = sheets.titles().stream()
                .filter(title -> title.kind() == Kind.SERIES)
                .toList();
        assertThat(series)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(title -> assertThat(title.seasons())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .extracting(Season::episodes)
                        .allSatisfy(episodes -> assertThat(episodes).hasSizeGreaterThanOrEqualTo(3)));
    }

    @Test
    void there_is_something_for_every_age() {
        List<Integer> ages = sheets.titles().stream().map(Title::maturity).toList();
        assertThat(ages).contains(0, 6, 7, 12, 16, 18);
        assertThat(ages.stream().filter(age -> age <= 12).count()).isGreaterThanOrEqualTo(15);
        assertThat(ages.stream().filter(age -> age > 12).count()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void every_title_tells_what_it_is_about_shortly_and_at_length_in_english_and_shortly_in_french() {
        assertThat(sheets.titles()).allSatisfy(title -> {
            assertThat(title.synopsis().get("en").split("\\s+")).hasSizeBetween(55, 105);
            assertThat(title.synopsisShort().get("en")).hasSizeLessThan(120);
            assertThat(title.synopsisShort().get("fr")).hasSizeLessThan(130);
            assertThat(title.licence()).isNotBlank();
            assertThat(title.directors()).isNotEmpty();
        });
    }

    @Test
    void no_two_titles_have_the_same_motif() {
        assertThat(sheets.titles().stream().map(title -> Looks.of(title).motif()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_film_that_is_not_in_the_public_domain_names_its_makers() {
        assertThat(sheets.titles())
                .filteredOn(title -> title.key().equals(DemoFilms.REAL_FILM))
                .singleElement()
                .satisfies(title -> {
                    assertThat(title.licence()).isEqualTo("CC BY 3.0");
                    assertThat(title.attribution()).contains("Blender Foundation");
                });
        assertThat(DemoFilms.inOrder(sheets.titles()).get(1).key()).isEqualTo(DemoFilms.REAL_FILM);
    }
}
