package dev.matinee.devstack.edge.control;

import dev.matinee.devstack.edge.cache.ObjectCache;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The latest invalidations. Each is done when it is answered; yet it is said to be in progress until it is asked for, so
 * that whoever does not wait for its end is found out here, and not in AWS.
 */
final class Invalidations {
    private static final int REMEMBERED = 3_000;

    private final ObjectCache cache;
    private final Clock clock;
    private final Map<String, Invalidation> byReference = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Invalidation> eldest) {
            return size() > REMEMBERED;
        }
    };
    private int made;

    Invalidations(ObjectCache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** An invalidation as it is told. */
    record Invalidation(String id, Instant at, InvalidationBatch batch, boolean completed) {}

    /** The one of this reference where there is one; it does nothing again. */
    synchronized Invalidation create(InvalidationBatch batch) {
        Invalidation known = byReference.get(batch.reference());
        if (known != null) {
            if (!known.batch().equals(batch)) {
                throw ControlError.ANOTHER_BATCH.thrown();
            }
            return known;
        }
        cache.invalidate(batch.fits());
        var begun = new Invalidation("I%013d".formatted(++made), clock.instant(), batch, false);
        byReference.put(batch.reference(), begun);
        return begun;
    }

    synchronized Optional<Invalidation> find(String id) {
        Optional<Invalidation> found = byReference.values().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new Invalidation(one.id(), one.at(), one.batch(), true));
        found.ifPresent(one -> byReference.replace(one.batch().reference(), one));
        return found;
    }
}
