package dev.matinee.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    @ParameterizedTest(name = "{0} is {1} by {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PG-13 | 13 | MPA",
                "Rated R | 17 | MPA",
                "Rated PG-13 for violence and language | 13 | MPA",
                "R (for language) | 17 | MPA",
                "US:NC-17 | 18 | MPA",
                "G | 0 | MPA",
                "TV-MA | 17 | TV",
                "TV-Y7-FV | 7 | TV",
                "us:TV-PG | 8 | TV",
                "GB:12A | 12 | BBFC",
                "UK:PG | 8 | BBFC",
                "BBFC 15 | 15 | BBFC",
                "U | 0 | BBFC",
                "FSK 12 | 12 | FSK",
                "FSK-16 | 16 | FSK",
                "DE:FSK 6 | 6 | FSK",
                "DE-18 | 18 | FSK",
                "Tous publics | 0 | CSA",
                "FR:-12 | 12 | CSA",
                "CSA 10 | 10 | CSA",
                "NL:AL | 0 | NICAM",
                "AU:MA15+ | 15 | ACB",
                "CA:14A | 14 | CHVRS",
                "BR:14 | 14 | ClassInd",
                "-16 | 16 | Age",
                "16+ | 16 | Age",
                "21 | 18 | Age",
            })
    void a_rating_is_a_least_age(String written, int age, String system) {
        assertThat(Maturity.of(written)).isEqualTo(new Maturity(system, age));
    }

    @ParameterizedTest
    @CsvSource({"Not Rated", "NR", "Unrated", "Approved", "?", "''"})
    void a_rating_that_says_nothing_is_none(String written) {
        assertThat(Maturity.of(written)).isNull();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "90, 90",
                "90 min, 90",
                "1h 30m, 90",
                "1 hr 5 min, 65",
                "2h, 120",
                "1:30:00, 90",
                "01:30, 90",
                "PT1H30M, 90",
                "PT5412S, 90",
                "P0DT1H, 60",
                "0, none",
                "soon, none",
                "PT, none"
            })
    void a_running_time_is_whole_minutes(String written, Integer minutes) {
        assertThat(Minutes.of(written)).isEqualTo(minutes);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "English, en",
                "anglais, en",
                "français, fr",
                "fre, fr",
                "fra, fr",
                "ger, de",
                "en-US, en-US",
                "pt_BR, pt-BR",
                "Klingonese, none"
            })
    void a_language_has_one_code(String written, String code) {
        assertThat(Languages.code(written)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "USA, US",
                "États-Unis, US",
                "United Kingdom, GB",
                "uk, GB",
                "West Germany, DE",
                "jpn, JP",
                "Ruritania, none"
            })
    void a_country_has_one_code(String written, String code) {
        assertThat(Countries.code(written)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "The General 1926, the-general-1926",
        "Les Misérables, les-miserables",
        "Boarding School Girls' Pajama Parade, boarding-school-girls-pajama-parade",
        "Science Fiction, science-fiction",
        "Großstadt & Co., grossstadt-and-co",
        "M, m"
    })
    void a_slug_is_read_as_the_name_is(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void a_name_in_another_alphabet_has_a_slug_of_its_own() {
        assertThat(Slug.of("羅生門 1950")).matches(Slug.PATTERN).isNotEqualTo(Slug.of("七人の侍 1950"));
        assertThat(Slug.of("Броненосец «Потёмкин»")).matches(Slug.PATTERN);
        assertThat(Slug.of("x".repeat(300))).matches(Slug.PATTERN).hasSizeLessThanOrEqualTo(Slug.LONGEST);
        assertThat(Slug.of("Léon и Olga ".repeat(30)))
                .matches(Slug.PATTERN)
                .hasSizeLessThanOrEqualTo(Slug.LONGEST)
                .isNotEqualTo(Slug.of("Léon и Olga ".repeat(31)));
    }

    @Test
    void whatever_a_site_says_is_read_in_no_time() {
        assertThat(Slug.PATTERN.matcher("a" + "-a".repeat(100_000)).matches()).isTrue();
        String endless = "R" + " ".repeat(300_000) + "x";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Maturity.of(endless)).isNull());
    }
}
