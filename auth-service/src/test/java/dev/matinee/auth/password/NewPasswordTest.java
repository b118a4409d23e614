package dev.matinee.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {
    private final CommonPasswords common = CommonPasswords.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"password123", "PASSWORD123", "1234567890", "aaaaaaaaaaaa", "abcabcabcabc", "motdepasse1"})
    void what_everybody_tries_first_is_common(String password) {
        assertThat(common.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse 7f3a", "nothing but words", "été à la mer 1953"})
    void what_nobody_tries_first_is_not(String password) {
        assertThat(common.contains(password)).isFalse();
    }
}
