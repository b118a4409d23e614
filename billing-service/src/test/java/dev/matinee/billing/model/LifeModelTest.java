package dev.matinee.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The service's own code through schedules of a subscription's life, of invoices, and of checkouts. How many of each:
 * {@code -Dmatinee.schedules=34000}; which first: {@code -Dmatinee.seed=…}, by which a schedule that failed is run again.
 */
class LifeModelTest {
    private static final int SCHEDULES = Integer.getInteger("matinee.schedules", 3_000);
    private static final long SEED = Long.getLong("matinee.seed", 1);

    @Test
    void everyLifeEndsAsItShould() {
        assertThat(firstFailure(Bug.NONE, LifeSchedule::new)).isNull();
    }

    @Test
    void everyInvoiceEndsAsItShould() {
        assertThat(firstFailure(Bug.NONE, InvoiceSchedule::new)).isNull();
    }

    @Test
    void everyCheckoutEndsAsItShould() {
        assertThat(firstFailure(Bug.NONE, CheckoutSchedule::new)).isNull();
    }

    /** Or memory would be as much as all schedules take together. */
    @ParameterizedTest
    @EnumSource(Bug.class)
    void nothingOfAScheduleIsLeft(Bug bug) {
        for (long seed = SEED; seed < SEED + 20; seed++) {
            var schedule = bug.schedules.apply(seed, bug);
            run(schedule, seed, bug);
            assertThat(schedule.sim.isIdle()).as("schedule " + seed).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void eachOfWhatCouldBeDoneWrongIsFound(Bug bug) {
        assertThat(firstFailure(bug, bug.schedules))
                .as("what is wrong with " + bug)
                .isNotNull();
    }

    private static @Nullable String firstFailure(Bug bug, BiFunction<Long, Bug, Schedule> schedules) {
        var first = new AtomicReference<@Nullable String>();
        IntStream.range(0, SCHEDULES).parallel().forEach(i -> {
            if (first.get() == null) {
                String wrong = run(schedules.apply(SEED + i, bug), SEED + i, bug);
                if (wrong != null) {
                    first.compareAndSet(null, "schedule " + (SEED + i) + ": " + wrong);
                }
            }
        });
        return first.get();
    }

    private static @Nullable String run(Schedule schedule, long seed, Bug bug) {
        try {
            return schedule.run();
        } catch (RuntimeException failed) {
            if (bug == Bug.NONE) {
                throw new IllegalStateException("schedule " + seed, failed);
            }
            return failed.toString();
        }
    }
}
