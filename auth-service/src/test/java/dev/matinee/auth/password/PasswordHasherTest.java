package dev.matinee.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHasherTest {
    private final List<String> verifiedAgainst = new ArrayList<>();
    private final PasswordEncoder argon2 = new Counting();
    private final PasswordHasher hasher = new PasswordHasher(new HashingSettings(4, Duration.ofSeconds(5)), argon2);

    /** Argon2id as it is used, and which hashes it had to verify a password against. */
    private final class Counting implements PasswordEncoder {
        private final Argon2PasswordEncoder real = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

        @Override
        public String encode(CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            verifiedAgainst.add(hash);
            return real.matches(password, hash);
        }
    }

    @Test
    void aPasswordOfNobodyIsVerifiedOnceAtTheSameCostAsAWrongOne() {
        String hash = hasher.hash("the right one", Lane.CLEAN);

        assertThat(hasher.matches("the right one", hash, Lane.CLEAN)).isTrue();
        assertThat(hasher.matches("a wrong one", hash, Lane.CLEAN)).isFalse();
        assertThat(hasher.whose("a wrong one", Lane.CLEAN, Optional::<String>empty, found -> found))
                .isEmpty();
        assertThat(hasher.whose("nobody's password", Lane.CLEAN, Optional::<String>empty, found -> found))
                .isEmpty();

        assertThat(verifiedAgainst)
                .hasSize(4)
                .allSatisfy(verified -> assertThat(verified).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aHashCostsWhatOwaspNames() {
        var asItRuns = new PasswordHasher(new HashingSettings(4, Duration.ofSeconds(5)));

        assertThat(asItRuns.hash("a password", Lane.CLEAN)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
