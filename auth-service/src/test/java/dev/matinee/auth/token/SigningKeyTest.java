package dev.matinee.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private final SigningKey key =
            new SigningKey(1, "k1", SigningKey.read(SigningKey.generated()), Instant.EPOCH, Instant.EPOCH);

    @Test
    void it_is_of_a_length_that_nist_takes_until_2030() {
        assertThat(key.secret().getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void what_is_published_of_it_is_public_and_neither_shows_itself_in_logs() {
        assertThat(key.published().isPrivate()).isFalse();
        assertThat(key.published().toJSONString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
        assertThat(key).hasToString("signing key k1");
    }
}
