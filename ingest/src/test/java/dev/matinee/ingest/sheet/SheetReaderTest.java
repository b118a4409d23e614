package dev.matinee.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ingest.sheet.Sheets.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetReaderTest {
    private static final String GOOD = """
            titles:
              - key: the-general
                type: film
                title: The General
                year: 1926
                maturity: 0
                genres: [comedy]
                channels: []
                people:
                  - {name: Buster Keaton, role: director}
                countries: [US]
                languages: [en]
                minutes: 75
                rating: 8.6
                synopsis: {en: Two loves has an engine driver.}
            """;

    @TempDir
    Path folder;

    @Test
    void a_good_sheet_is_read_whole() throws IOException {
        Sheets sheets = read("films.yaml", GOOD);
        assertThat(sheets.complaints()).isEmpty();
        assertThat(sheets.titles()).singleElement().satisfies(title -> {
            assertThat(title.key()).isEqualTo("the-general");
            assertThat(title.directors()).containsExactly("Buster Keaton");
            assertThat(title.minutes()).isEqualTo(75);
        });
    }

    @Test
    void one_title_may_be_a_file_of_its_own_and_json() throws IOException {
        Sheets sheets = read("one.json", """
                {"key": "one", "type": "film", "title": "One", "year": 1999, "maturity": 6, "genres": ["drama"], "minutes": 3}""");
        assertThat(sheets.complaints()).isEmpty();
        assertThat(sheets.titles()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "key: the-general        | key: The General         | key: 'The General' is not a slug such as the-general",
                "type: film              | type: opera              | type: 'opera' is not film or series",
                "type: film              | type: series             | seasons: a series needs at least one episode",
                "title: The General      | title: ''                | title: is empty",
                "year: 1926              | year: soon               | year: is not a whole number",
                "year: 1926              | year: 1700               | year: 1700 is not between 1878 and 2100",
                "maturity: 0             | maturity: 21             | maturity: 21 is not between 0 and 18",
                "genres: [comedy]        | genres: comedy           | genres: is not a list",
                "genres: [comedy]        | genres: [comedy, comedy] | genres: names something twice",
                "role: director          | role: boss               | people[0] role: 'boss' is not a role such as director or actor",
                "countries: [US]         | countries: [XX]          | countries: 'XX' is not a country of ISO 3166 such as FR",
                "languages: [en]         | languages: [English]     | languages: 'English' is not a language of BCP 47 such as fr",
                "minutes: 75             | length: 75               | length: is not a field that is known here",
                "rating: 8.6             | popularity: 2            | popularity: is not a number between 0.0 and 1.0",
                "rating: 8.6             | markers: [{kind: end, start: 1, end: 2}] | markers[0] kind: 'end' is not intro, recap or credits",
                "rating: 8.6             | markers: [{kind: intro, start: 9, end: 2}] | markers[0] end: 2 is not after 9",
                "rating: 8.6             | availability: [{from: soon}] | availability[0] from: 'soon' is not a time",
                "rating: 8.6             | availability: [{from: '2026-01-02T00:00:00Z', until: '2026-01-01T00:00:00Z'}] | availability[0] until: is not after",
                "rating: 8.6             | sources: [{address: here}] | sources[0] address: 'here' is not an address that begins with http",
                "rating: 8.6             | pictures: {poster: file:///etc/passwd} | pictures poster: 'file:///etc/passwd' is not an address",
                "rating: 8.6             | tags: [Public Domain]    | tags: 'Public Domain' is not a slug",
                "rating: 8.6             | rating: 86               | rating: is not a number between 0.0 and 10.0",
                "synopsis: {en:          | synopsis: {English:      | synopsis: 'English' is not a language such as en or fr",
                "minutes: 75             | {minutes: 75             | cannot be read",
            })
    void a_bad_field_is_reported_with_its_place_and_the_record_left_out(String good, String bad, String complaint)
            throws IOException {
        Sheets sheets = read("films.yaml", GOOD.replace(good.strip(), bad.strip()));
        assertThat(sheets.titles()).isEmpty();
        assertThat(sheets.complaints()).extracting(Complaint::toString).anySatisfy(text -> {
            assertThat(text).startsWith("films.yaml:");
            assertThat(text).contains(complaint);
        });
    }

    @Test
    void a_bad_record_does_not_hold_up_the_others_and_every_fault_of_it_is_named() throws IOException {
        String bad = GOOD.replace("the-general", "second")
                .replace("1926", "never")
                .replace("titles:\n", "")
                .replace("maturity: 0", "maturity: 99");
        Sheets sheets = read("films.yaml", GOOD + bad);
        assertThat(sheets.titles()).extracting(Sheets.Title::key).containsExactly("the-general");
        assertThat(sheets.complaints())
                .extracting(Complaint::place)
                .containsExactlyInAnyOrder("films.yaml:16 (second) year", "films.yaml:16 (second) maturity");
    }

    @Test
    void a_key_is_used_once() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Sheets sheets = read("b.yaml", GOOD);
        assertThat(sheets.titles()).hasSize(1);
        assertThat(sheets.complaints())
                .singleElement()
                .asString()
                .contains("b.yaml:2")
                .contains("used already at a.yaml:2");
    }

    @Test
    void a_genre_that_the_source_does_not_have_is_refused() throws IOException {
        Files.writeString(folder.resolve("house.yaml"), "genres: [{slug: drama, names: {en: Drama}, order: 1}]");
        Sheets sheets = read("films.yaml", GOOD);
        assertThat(sheets.titles()).isEmpty();
        assertThat(sheets.complaints())
                .singleElement()
                .asString()
                .contains("'comedy' is not among the genres of this source");
    }

    private Sheets read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return SheetReader.read(folder);
    }
}
