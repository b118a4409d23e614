package dev.matinee.catalog.takedown;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When this instance tries again what failed: after a second, and after twice as long each time, up to a minute. */
final class Delays {
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();

    private record Failure(int times, Instant next) {}

    Delays(Clock clock) {
        this.clock = clock;
    }

    boolean isDue(Debt debt) {
        var failure = failures.get(name(debt));
        return failure == null || !clock.instant().isBefore(failure.next());
    }

    /** It failed. Gives how long it waits. */
    Duration later(Debt debt) {
        int times = failures.merge(
                        name(debt),
                        new Failure(1, clock.instant()),
                        (before, one) -> new Failure(before.times() + 1, before.next()))
                .times();
        var doubled = Duration.ofSeconds(1L << Math.min(times - 1, MOST_DOUBLINGS));
        var wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        failures.put(name(debt), new Failure(times, clock.instant().plus(wait)));
        return wait;
    }

    void forget(Debt debt) {
        failures.remove(name(debt));
    }

    private static String name(Debt debt) {
        return debt.kind() + " " + debt.titleId() + " " + debt.assetId();
    }
}
