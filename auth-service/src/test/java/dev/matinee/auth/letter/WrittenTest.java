package dev.matinee.auth.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {
    @ParameterizedTest(name = "{0} with {1} decimals, {2}, in {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            1299             | 2 | EUR | en    | €12.99
            1299             | 2 | EUR | fr    | 12,99 €
            129900           | 2 | EUR | fr-FR | 1 299,00 €
            1299             | 2 | USD | en-US | $12.99
            500              | 0 | JPY | en    | ¥500
            1234             | 3 | KWD | en    | KWD 1.234
            1234             | 3 | TND | fr    | 1,234 TND
            50000            | 2 | UGX | en    | UGX 500.00
            9007199254740993 | 2 | EUR | en    | €90,071,992,547,409.93
            """)
    void moneyIsWrittenAsItsReaderDoesWithItsCurrencysDecimals(
            long amount, int decimals, String currency, String language, String written) {
        String plain = Written.money(amount, decimals, currency, Locale.forLanguageTag(language))
                .replaceAll("[\\u00a0\\u202f]", " ");

        assertThat(plain).isEqualTo(written);
    }

    @Test
    void whatIsNoCurrencyIsRefused() {
        assertThatThrownBy(() -> Written.money(1, 2, "no", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | January 5, 2027
            en-GB | 5 January 2027
            fr    | 5 janvier 2027
            """)
    void aDayIsWrittenInFull(String language, String written) {
        assertThat(Written.day(Instant.parse("2027-01-05T23:30:00Z"), Locale.forLanguageTag(language)))
                .isEqualTo(written);
    }
}
