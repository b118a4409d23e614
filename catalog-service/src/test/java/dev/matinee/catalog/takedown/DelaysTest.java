package dev.matinee.catalog.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.testing.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private final SteppingClock clock = new SteppingClock();
    private final Delays delays = new Delays(clock);
    private final Debt film = new Debt(Debt.Kind.REMOVE, "film", Debt.ALL, Instant.EPOCH, "");
    private final Debt other = new Debt(Debt.Kind.REMOVE, "other", Debt.ALL, Instant.EPOCH, "");

    @Test
    void whatFailedIsDueAgainLaterAndHoldsNothingElseUp() {
        clock.standStill();
        assertThat(delays.isDue(film)).isTrue();
        delays.later(film);

        assertThat(delays.isDue(film)).isFalse();
        assertThat(delays.isDue(other)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        clock.goOn();
        assertThat(delays.isDue(film)).isTrue();
    }

    @Test
    void itWaitsTwiceAsLongEachTimeUpToAMinuteAndASecondOnceItWorked() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThat(delays.later(film)).hasSeconds(seconds);
        }

        delays.forget(film);

        assertThat(delays.isDue(film)).isTrue();
        assertThat(delays.later(film)).hasSeconds(1);
    }
}
