package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "the thirty nine steps, the 39 steps",
        "part ii, part 2",
        "henry v, henry 5",
        "v for vendetta, v for vendetta",
        "seventh heaven, 7th heaven",
        "a thousand and one nights, 1001 nights",
        "two thousand and one, 2001",
        "les quatre cents coups, les 4 cents coups",
        "quatre vingt dix neuf, 99",
        "vingt et un jours, 21 jours",
        "neununddreissig stufen, 39 stufen",
        "treinta y nueve escalones, 39 escalones",
        "trentanove scalini, 39 scalini",
        "once upon a time, once upon a time",
        "m, m"
    })
    void aNumberIsOneHoweverItIsWritten(String written, String figures) {
        assertThat(String.join(" ", Numbers.inFigures(Names.words(written)))).isEqualTo(figures);
    }
}
