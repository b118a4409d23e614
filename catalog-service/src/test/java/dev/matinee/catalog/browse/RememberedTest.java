package dev.matinee.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicLong revision = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger worked = new AtomicInteger();
    private final Remembered<String, Integer> remembered = new Remembered<>(10, revision::get, nanos::get);

    private int get() {
        return remembered.get("all", worked::incrementAndGet);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void itIsKeptWhileNothingChanges() {
        assertThat(get()).isEqualTo(1);
        pass(Duration.ofSeconds(59));
        assertThat(get()).isEqualTo(1);
    }

    @Test
    void achangeIsSeenASecondLaterAtTheLatest() {
        get();
        revision.incrementAndGet();
        pass(Duration.ofMillis(999));
        assertThat(get()).as("not for every change of many").isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(get()).isEqualTo(2);
    }

    @Test
    void theClockAloneMakesItOldAfterAMinute() {
        get();
        pass(Duration.ofMinutes(1));
        assertThat(get()).isEqualTo(2);
    }

    @Test
    void whatChangesWhileItIsWorkedOutMakesItOld() {
        remembered.get("all", () -> (int) revision.incrementAndGet());
        pass(Duration.ofSeconds(2));
        assertThat(get()).isEqualTo(1);
        assertThat(worked.get()).isEqualTo(1);
    }
}
