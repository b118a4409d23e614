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
    void achangeIsSeenAtOnceWhereTheWorkIsLittle() {
        get();
        revision.incrementAndGet();
        assertThat(get()).isEqualTo(2);
    }

    @Test
    void theWorkIsNotDoneForEachOfManyChanges() {
        assertThat(getIn(Duration.ofMillis(10))).isEqualTo(1);
        revision.incrementAndGet();
        pass(Duration.ofMillis(199));
        assertThat(get()).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(getIn(Duration.ofSeconds(1))).isEqualTo(2);
        revision.incrementAndGet();
        pass(Duration.ofMillis(999));
        assertThat(get()).isEqualTo(2);
        pass(Duration.ofMillis(1));
        assertThat(get()).as("a second later at the latest").isEqualTo(3);
    }

    private int getIn(Duration time) {
        return remembered.get("all", () -> {
            pass(time);
            return worked.incrementAndGet();
        });
    }

    @Test
    void theClockAloneMakesItOldAfterAMinute() {
        get();
        pass(Duration.ofMinutes(1));
        assertThat(get()).isEqualTo(2);
    }

    @Test
    void aminuteIsTheMostHoweverOftenItIsAskedFor() {
        for (int seconds = 0; seconds < 60; seconds += 20) {
            assertThat(get()).isEqualTo(1);
            pass(Duration.ofSeconds(20));
        }
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
