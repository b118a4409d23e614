package dev.matinee.gateway.shed;

import java.util.concurrent.atomic.AtomicBoolean;

/** A call that was let in, until it ends: once, whoever says so first. */
final class InFlight {
    private final AdaptiveLimit limit;
    private final Importance importance;
    private final long began = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();

    InFlight(AdaptiveLimit limit, Importance importance) {
        this.limit = limit;
        this.importance = importance;
    }

    void end(boolean answered) {
        if (ended.compareAndSet(false, true)) {
            long now = System.nanoTime();
            limit.leave(importance, now - began, answered, now);
        }
    }
}
