package dev.matinee.profile.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinLockTest {
    private final PinLock lock = new PinLock("hash");
    private Instant now = Instant.EPOCH;

    @Test
    void each_five_tries_lock_it_longer_up_to_a_day() {
        for (int minutes : List.of(1, 5, 15, 60, 240, 1440, 1440)) {
            fiveTries();
            var locked = Duration.ofMinutes(minutes);
            assertThatThrownBy(() -> lock.tried(now))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            refused -> assertThat(refused.retryAfter()).isEqualTo(locked.toSeconds() + 1));
            assertThatThrownBy(() -> lock.tried(now.plus(locked).minusMillis(1)))
                    .isInstanceOf(Problem.class);
            now = now.plus(locked);
        }
    }

    @Test
    void the_right_one_begins_anew() {
        fiveTries();
        lock.wasRight();
        fiveTries();
        assertThatThrownBy(() -> lock.tried(now))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(61));
    }

    private void fiveTries() {
        for (int n = 0; n < 5; n++) {
            assertThat(lock.tried(now)).isEqualTo("hash");
        }
    }
}
