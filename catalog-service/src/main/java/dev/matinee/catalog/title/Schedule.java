package dev.matinee.catalog.title;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a title is to be published and withdrawn.
 *
 * @param publishAt by then, or once it is ready where that is later; null where it is not decided on
 * @param withdrawAt null likewise
 */
public record Schedule(
        @Nullable Instant publishAt, @Nullable Instant withdrawAt) {
    public static final Schedule NONE = new Schedule(null, null);

    boolean publishes(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    boolean withdraws(Instant now) {
        return withdrawAt != null && !withdrawAt.isAfter(now);
    }

    Schedule published() {
        return new Schedule(null, withdrawAt);
    }
}
