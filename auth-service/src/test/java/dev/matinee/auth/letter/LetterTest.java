package dev.matinee.auth.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.auth.letter.Letter.Filling;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {
    private static final Map<String, String> WORDS =
            Map.of("plan", "Standard", "amount", "€12.99", "day", "January 5, 2027", "past", "");

    @Test
    void aParagraphOfWhichThereIsNothingToSayIsLeftOut() {
        var letter =
                Letter.of("payment-failed", Locale.ENGLISH, new Filling("Ada", "https://m.example/account", WORDS));

        assertThat(letter.text())
                .contains("You can watch until January 5, 2027.")
                .doesNotContain("Nothing has played");
        assertThat(letter.html()).doesNotContain("Nothing has played");
    }

    /** All that is told of money, in both languages. */
    @ParameterizedTest
    @CsvSource({
        "trial-ends, en",
        "trial-ends, fr",
        "payment-failed, en",
        "payment-failed, fr",
        "authentication-asked, en",
        "authentication-asked, fr",
        "plan-ended-unpaid, en",
        "plan-ended-unpaid, fr"
    })
    void nothingIsLeftOpen(String template, String language) {
        var letter = Letter.of(
                template, Locale.forLanguageTag(language), new Filling("Ada", "https://m.example/account", WORDS));

        assertThat(letter.subject()).doesNotContain("{");
        assertThat(letter.text())
                .contains("Ada", "Standard", "€12.99", "https://m.example/account")
                .doesNotContain("{");
        assertThat(letter.html()).contains("href=\"https://m.example/account\"");
    }

    @Test
    void aPlansNameBringsNoMarkup() {
        var words = Map.of("plan", "<b>Gold</b>", "amount", "", "day", "", "past", "");

        var letter =
                Letter.of("plan-ended-unpaid", Locale.ENGLISH, new Filling("", "https://m.example/account", words));

        assertThat(letter.html()).contains("&lt;b&gt;Gold&lt;/b&gt;").doesNotContain("<b>");
    }
}
