package dev.matinee.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The service's own code through schedules of a subscription's life. How many: {@code -Dmatinee.schedules=100000}; which first:
 * {@code -Dmatinee.seed=…}, by which a schedule that failed is run again.
 */
class LifeModelTest {
    private static final int SCHEDULES = Integer.getInteger("matinee.schedules", 3_000);
    private static final long SEED = Long.getLong("matinee.seed", 1);

    @Test
    void everyScheduleEndsAsItShould() {
        assertThat(firstFailure(Bug.NONE, SCHEDULES)).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void eachOfWhatCouldBeDoneWrongIsFound(Bug bug) {
        assertThat(firstFailure(bug, SCHEDULES)).as("what is wrong with " + bug).isNotNull();
    }

    private static String firstFailure(Bug bug, int schedules) {
        var first = new AtomicReference<String>();
        IntStream.range(0, schedules).parallel().forEach(i -> {
            if (first.get() == null) {
                String wrong = run(SEED + i, bug);
                if (wrong != null) {
                    first.compareAndSet(null, "schedule " + (SEED + i) + ": " + wrong);
                }
            }
        });
        return first.get();
    }

    private static String run(long seed, Bug bug) {
        try {
            return new LifeSchedule(seed, bug).run();
        } catch (RuntimeException failed) {
            if (bug == Bug.NONE) {
                throw new IllegalStateException("schedule " + seed, failed);
            }
            return failed.toString();
        }
    }
}
