package dev.matinee.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {
    private final CommonPasswords common = new CommonPasswords();

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
    void what_everybody_tries_first_is_common(String password) {
        assertThat(common.contains(password)).isTrue();
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
    void what_nobody_tries_first_is_not(String password) {
        assertThat(common.contains(password)).isFalse();
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
}
