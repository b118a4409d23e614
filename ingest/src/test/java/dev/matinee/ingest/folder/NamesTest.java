package dev.matinee.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest(name = "{0} → season {1}, episodes {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Show S01E02 | 1 | [2] | ''",
                "Show S01E02 - The Beginning | 1 | [2] | The Beginning",
                "show.s01e02.the.beginning | 1 | [2] | the beginning",
                "Show - 1x02 - Name [1080p] | 1 | [2] | Name",
                "Show S01E01-E02 | 1 | [1, 2] | ''",
                "Show S01E01E02 Both | 1 | [1, 2] | Both",
                "Show S01E01-03 | 1 | [1, 2, 3] | ''",
                "Show 1x02-1x03 | 1 | [2, 3] | ''",
                "S00E05 | 0 | [5] | ''",
                "Show (2020) S10E100 | 10 | [100] | ''",
                "Show S01E02-1080p | 1 | [2] | 1080p",
            })
    void an_episode_is_known_by_its_files_name(String name, int season, String numbers, String title) {
        EpisodeName episode = EpisodeName.of(name).orElseThrow();
        assertThat(episode.season()).isEqualTo(season);
        assertThat(episode.numbers()).hasToString(numbers);
        assertThat(episode.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The General (1926)", "1917 (2019)", "Movie 1080x720", "Se7en", "Class101e1x"})
    void a_films_name_is_no_episodes(String name) {
        assertThat(EpisodeName.of(name)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"Season 01, 1", "season 2, 2", "Staffel 3, 3", "Saison 1, 1", "S04, 4", "Specials, 0", "Season 00, 0"})
    void a_seasons_folder_has_its_number(String folder, int number) {
        assertThat(EpisodeName.seasonOf(folder)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Extras", "Seasons Greetings", "The Season", "Show"})
    void another_folder_is_no_seasons(String folder) {
        assertThat(EpisodeName.seasonOf(folder)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource({
        "The General (1926), The General, 1926",
        "The General (1926) [imdbid-tt0017925], The General, 1926",
        "2001 A Space Odyssey (1968), 2001 A Space Odyssey, 1968",
        "1917 (2019) - 2160p, 1917, 2019",
        "The.General.1926.1080p.BluRay, The General, 1926",
        "Metropolis, Metropolis, ''",
    })
    void a_film_is_known_by_its_folders_name(String name, String title, String year) {
        assertThat(FilmName.of(name).title()).isEqualTo(title);
        assertThat(FilmName.of(name).year()).isEqualTo(year);
    }

    @Test
    void ids_stand_in_brackets() {
        assertThat(FilmName.of("The General (1926) {tmdb-961} [imdbid-tt0017925]")
                        .ids())
                .containsEntry("tmdb", "961")
                .containsEntry("imdb", "tt0017925");
    }
}
