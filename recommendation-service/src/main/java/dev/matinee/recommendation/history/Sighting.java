package dev.matinee.recommendation.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a title's card was seen since the title was last watched.
 *
 * @param lastAt when last; null if never
 */
record Sighting(int times, @Nullable Instant lastAt) {
    static final Sighting NONE = new Sighting(0, null);

    /** One more. What is no later than the last was counted: it is heard again, or a second card of one page. */
    Sighting andSeen(Instant at, @Nullable Instant watchedAt) {
        return lastAt == null || at.isAfter(lastAt) ? new Sighting(since(watchedAt) + 1, at) : this;
    }

    /** How often it was seen and not taken up. */
    int since(@Nullable Instant watchedAt) {
        return watchedAt != null && lastAt != null && watchedAt.isAfter(lastAt) ? 0 : times;
    }
}
