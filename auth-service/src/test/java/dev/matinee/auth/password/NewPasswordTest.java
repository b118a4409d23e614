package dev.matinee.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Form(@NewPassword String password) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "onlysmallletters",
                "ONLY CAPITALS HERE",
                "8305 1174 2296 90",
                "¡¿§±!?#%&/()=",
                "映画が大好きだ毎日見ている",
                "🎬🍿🎟🎥📽🎞🎭🎪🎨🎼"
            })
    void nothing_is_asked_of_its_composition(String password) {
        assertThat(isTaken(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 64, 100, 128})
    void it_may_be_as_long_as_a_sentence(int length) {
        assertThat(isTaken("a long sentence that nobody else would think of, with 12 commas and a goat "
                        .repeat(3)
                        .substring(0, length)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "nineChars", "🎬🍿🎟🎥📽🎞🎭🎪🎨"})
    void below_ten_characters_it_is_none(String password) {
        assertThat(isTaken(password)).isFalse();
    }

    private static boolean isTaken(String password) {
        return VALIDATOR.validate(new Form(password)).isEmpty();
    }
}
