package dev.matinee.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.problem.Problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SheetCheckTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILM = """
            {"type": "film", "title": "The General", "year": 1926, "runtime": 4500, "genres": ["comedy", "war"],
             "people": [{"name": "Buster Keaton", "role": "director"}], "names": {"fr": "Le Mécano"},
             "synopsis": "An engine driver loves his engine.", "languages": ["en"], "countries": ["US"], "rating": 8.1,
             "artwork": {"poster": "/images/p.jpg", "backdrop": "/images/b.jpg", "dominantColor": "#aabbcc"}}""";
    private static final String SERIES = """
            {"type": "series", "title": "Fantômas", "year": 1913,
             "artwork": {"poster": "/images/p.jpg", "backdrop": "/images/b.jpg", "dominantColor": "#aabbcc"},
             "seasons": [{"number": 1, "episodes": [
               {"key": "e1", "number": 1, "title": "One", "runtime": 60},
               {"key": "e2", "number": 2, "title": "Two", "synopsis": {"en": "x"}, "runtime": 60}]}]}""";

    @Test
    void aWholeSheetHasNoErrorsAndWhatIsUnratedIsForAdults() {
        assertThat(errors(FILM)).isEmpty();
        assertThat(errors(SERIES)).isEmpty();
        assertThat(JSON.readValue(FILM, TitleSheet.class).leastAge()).isEqualTo(18);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/type | 'serial'",
                "/title | '  '",
                "/year | null",
                "/year | 1492",
                "/maturity | -1",
                "/maturity | 19",
                "/runtime | 0",
                "/rating | 10.5",
                "/genres | ['Not a slug']",
                "/languages | ['english please']",
                "/countries | ['XX']",
                "/availableIn | ['usa']",
                "/names | {'fr': ''}",
                "/names | {'1': 'One'}",
                "/people | [{'name': '', 'role': 'actor'}]",
                "/people | [{'name': 'Ada'}]",
                "/badge | 'A badge that is longer than any badge could ever be shown'",
                "/artwork/square | 'x.jpg'",
                "/artwork/colors | {'poster': 'red'}",
                "/artwork/colors | {'hat': '#102030'}",
                "/tagline | {'en': ''}",
                "/tags | ['Not a slug']",
                "/popularity | 1.5",
                "/availability | [{'countries': ['XX']}]",
                "/availability | [{'from': '2026-02-01T00:00:00Z', 'until': '2026-01-01T00:00:00Z'}]",
                "/markers | [{'kind': 'advert', 'start': 1, 'end': 2}]",
                "/markers | [{'kind': 'intro', 'start': 2, 'end': 2}]",
                "/markers | [{'kind': 'intro', 'start': 2}]",
                "/sources | [{'licence': 'CC0'}]",
                "/sources | [{'address': 'https://films.example/1', 'fields': ['no field']}]",
                "/artwork/poster | 'https://elsewhere.example/p.jpg'",
                "/artwork/backdrop | '/images/../secret'",
                "/artwork/dominantColor | 'red'",
                "/seasons | [{'number': 1, 'episodes': []}]",
            })
    void eachBadFieldIsNamed(String field, String value) {
        assertThat(errors(changed(FILM, field, value)))
                .isNotEmpty()
                .allSatisfy(e ->
                        assertThat("/" + e.field().replaceAll("[.\\[]", "/")).startsWith(field));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/seasons | []",
                "/seasons/0/number | null",
                "/seasons/0/episodes | []",
                "/seasons/0/episodes/1/key | 'e1'",
                "/seasons/0/episodes/1/key | 'no / slash'",
                "/seasons/0/episodes/1/number | 1",
                "/seasons/0/episodes/1/title | ''",
                "/seasons/0/episodes/1/runtime | 0",
                "/seasons/0/episodes/1/names | {'fr': ''}",
                "/seasons/0/episodes/1/markers | [{'kind': 'intro', 'start': -1, 'end': 2}]",
                "/seasons/0/names | {'1': 'One'}",
                "/seasons/0/episodes/1/still | 'x.jpg'",
            })
    void eachBadFieldOfASeriesIsNamed(String field, String value) {
        assertThat(errors(changed(SERIES, field, value)))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.field()).startsWith("seasons"));
    }

    @Test
    void howeverLongAWordIsItIsChecked() {
        assertThat(errors(changed(FILM, "/genres", "['a" + "-a".repeat(100_000) + "?']")))
                .extracting(FieldError::field)
                .containsExactly("genres[0]");
        assertThat(errors(changed(FILM, "/artwork/poster", "'/images" + "/a".repeat(100_000) + "?'")))
                .extracting(FieldError::field)
                .containsExactly("artwork.poster");
    }

    @Test
    void allOfThemAreNamedAtOnceAndAKeyIsChecked() {
        assertThat(SheetCheck.errorsOf("no/slash", JSON.readValue("{}", TitleSheet.class)))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("key", "type", "title", "year");
    }

    private static List<FieldError> errors(String sheet) {
        return SheetCheck.errorsOf("the-general", JSON.readValue(sheet, TitleSheet.class));
    }

    private static String changed(String sheet, String pointer, String value) {
        var tree = JSON.readTree(sheet);
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, last)))
                .set(pointer.substring(last + 1), JSON.readTree(value.replace('\'', '"')));
        return tree.toString();
    }
}
