package dev.matinee.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "spider man | spider man",
                "Spider-Man | spider man",
                "L'Atalante | latalante",
                "Amélie Œuvre Straße Ærø | amelie oeuvre strasse aero",
                "\" two  spaces \" | two spaces",
                "\"ends with one \" | ends with one",
                "\" begins with one\" | begins with one",
                "12 angry men | 12 angry men",
                "…?! | \"\"",
                "\" \" | \"\"",
                "\"\" | \"\"",
                "Ｍ | m",
                "七人の侍 | 七人の侍"
            })
    void names_compare_without_what_one_does_not_type(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }
}
