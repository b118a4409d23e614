package dev.matinee.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapperTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILM = """
            {"name": " The General ", "released": "Feb. 5, 1927", "length": {"seconds": 4500}, "rated": "Rated PG",
             "tags": "comedy| War |", "credits": {"cast": [{"who": "Buster Keaton", "as": "Johnnie"}, {"who": "Marion Mack"}],
             "by": ["Buster Keaton", "Clyde Bruckman"]}, "spoken": ["English"], "made": "USA", "plot": "<p>Two loves &amp; one engine.</p>",
             "images": [{"url": "https://x.example/1.jpg"}, {"url": "https://x.example/2.jpg"}], "score": "8.1", "id": 17925}""";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiterString = " => ",
            value = {
                "title => name => \"The General\"",
                "title => {from: [nothing, name]} => \"The General\"",
                "title => {from: nothing, default: Untitled} => \"Untitled\"",
                "title => {template: '{name} ({id})'} => \"The General (17925)\"",
                "title => {from: name, then: {regex: {find: '^The (.*)', replace: '$1, The'}}} => \"General, The\"",
                "key => {template: 'imdb {id}', then: [slug]} => \"imdb-17925\"",
                "year => {from: released, then: [year]} => 1927",
                "year => {from: released, then: [{match: '(\\d{4})'}]} => 1927",
                "minutes => {from: length.seconds, then: seconds} => 75",
                "maturity => {from: rated, then: [maturity]} => 8",
                "maturitySystem => {from: rated, then: [maturitySystem]} => \"MPA\"",
                "genres => {from: tags, then: [{split: '\\|'}, lower]} => [\"comedy\",\"war\"]",
                "genres => {from: tags, then: [{split: '\\|'}, {map: {War: null, comedy: Slapstick}}]} => [\"Slapstick\"]",
                "genres => {from: tags, then: [{split: '\\|'}, {map: {War: battle, '*': null}}]} => [\"battle\"]",
                "genres => {const: [silent, film]} => [\"silent\",\"film\"]",
                "languages => {from: spoken, then: [language]} => [\"en\"]",
                "countries => {from: made, then: [country]} => [\"US\"]",
                "synopsis => {from: plot, then: [text]} => {\"en\":\"Two loves & one engine.\"}",
                "synopsis.fr => {const: Deux amours} => {\"fr\":\"Deux amours\"}",
                "rating => score => 8.1",
                "pictures.poster => images.1.url => {\"poster\":\"https://x.example/2.jpg\"}",
                "pictures.poster => /images/0/url => {\"poster\":\"https://x.example/1.jpg\"}",
                "people => {each: credits.cast, fields: {name: who, role: {const: actor}, character: as}} => [{\"name\":\"Buster Keaton\",\"role\":\"actor\",\"character\":\"Johnnie\"},{\"name\":\"Marion Mack\",\"role\":\"actor\"}]",
                "people => {each: credits.by, fields: {name: ., role: {const: director}}} => [{\"name\":\"Buster Keaton\",\"role\":\"director\"},{\"name\":\"Clyde Bruckman\",\"role\":\"director\"}]",
            })
    void a_field_is_made_by_its_rule(String field, String rule, String made) throws IOException {
        JsonNode sheet = sheet("fields: {" + field + ": " + rule + "}");
        assertThat(sheet.path(field.replaceFirst("\\..*", ""))).isEqualTo(JSON.readTree(made));
    }

    @Test
    void what_cannot_be_made_is_left_out_and_what_is_not_known_stays_as_it_is_written() throws IOException {
        JsonNode sheet = sheet("""
                fields:
                  originalTitle: nothing
                  tagline: {template: "{nothing}!"}
                  maturity: {const: Not Rated, then: [maturity]}
                  minutes: {const: [], from: nothing}
                  year: {from: name, then: [country]}
                """);
        assertThat(sheet.has("originalTitle")).isFalse();
        assertThat(sheet.has("tagline")).isFalse();
        assertThat(sheet.has("maturity")).isFalse();
        assertThat(sheet.path("year").asString()).isEqualTo("The General");
    }

    @Test
    void a_text_is_shortened_by_whole_sentences() throws IOException {
        String rule = "fields: {tagline: {const: 'One is here. Two is far too long to stay.', then: [{shorten: %d}]}}";
        assertThat(sheet(rule.formatted(30)).path("tagline").path("en").asString())
                .isEqualTo("One is here.");
        assertThat(sheet(rule.formatted(8)).path("tagline").path("en").asString())
                .isEqualTo("One is…");
    }

    @Test
    void sources_are_noted_with_their_licence_where_their_address_can_be_made() throws IOException {
        JsonNode sheet = sheet("""
                fields: {title: name}
                sources:
                  - {fields: [title], address: "https://x.example/{id}", licence: CC BY-SA 4.0, attribution: "{credits.by}"}
                  - {address: "https://x.example/{nothing}"}
                """);
        assertThat(sheet.path("sources").toString())
                .isEqualTo(
                        "[{\"address\":\"https://x.example/17925\",\"licence\":\"CC BY-SA 4.0\",\"attribution\":\"Buster Keaton\",\"fields\":[\"title\"],\"collectedAt\":\"2026-01-01T00:00:00Z\"}]");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "field: {}                                   | field: is not a field that is known here",
                "format: xml                                 | format: 'xml' is not json, ndjson or csv",
                "fields: {title: {from: a, than: [slug]}}    | fields.title than: is not a field that is known here",
                "fields: {title: {from: a, then: [slugg]}}   | fields.title: 'slugg' is no transform",
                "fields: {title: {from: a, then: [{match: '('}]}} | fields.title: '(' is no regular expression",
                "fields: {title: [                           | is no YAML",
            })
    void a_mapping_that_is_wrong_is_said_with_its_field(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("mapping.yaml"), text);
        assertThatThrownBy(() -> MappingFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mapping.yaml")
                .hasMessageContaining(message);
    }

    private JsonNode sheet(String mapping) throws IOException {
        Mapping read = MappingFile.read(Files.writeString(folder.resolve("mapping.yaml"), mapping));
        return new Mapper(read).sheet(new JsonOrigin(JSON.readTree(FILM)), "2026-01-01T00:00:00Z");
    }
}
