package dev.matinee.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.kit.problem.Problem;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {
    private static final CommonPasswords COMMON = new CommonPasswords();
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .constraintValidatorFactory(new Checks())
            .buildValidatorFactory()
            .getValidator();

    private record Form(@NewPassword String password) {}

    /** As Spring makes them, with what they need. */
    private static final class Checks implements ConstraintValidatorFactory {
        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
            return type.cast(new NewPasswordCheck(COMMON));
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> instance) {
            // Nothing is held.
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "PASSWORD123",
                "1234567890",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "motdepasse1",
                "passwordpassword",
                "Dragon!!1953",
                "2026sunshine"
            })
    void what_everybody_tries_first_is_refused(String password) {
        assertThat(isTaken(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse 7f3a",
                "nothing but words",
                "été à la mer 1953",
                "84751-blue-99381",
                "kq7tmw2zkq7tmw2z"
            })
    void what_nobody_tries_first_is_taken(String password) {
        assertThat(isTaken(password)).isTrue();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"Ada.Lovelace1953", "lovelace12345", "matinee-2026", "Ada.Lovelace@Example.org"})
    void a_password_is_not_made_of_what_everybody_knows_of_its_owner(String password) {
        assertThatThrownBy(() -> OwnWords.refuse("password", password, "ada.lovelace@example.org", "Ada", "Lovelace"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_name_within_a_longer_password_is_no_harm() {
        assertThatCode(() -> OwnWords.refuse(
                        "password", "lovelace rides a bicycle", "ada.lovelace@example.org", "Ada", "Lovelace"))
                .doesNotThrowAnyException();
    }

    /** ASVS 5.0, 6.2.4. */
    @Test
    void the_list_has_more_than_three_thousand_that_are_long_enough() {
        assertThat(COMMON.ofAtLeast(10)).isGreaterThan(3_000);
    }

    private static boolean isTaken(String password) {
        return VALIDATOR.validate(new Form(password)).isEmpty();
    }
}
