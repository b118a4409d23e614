package dev.matinee.catalog.title;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who made a version of a title, and what is other in it.
 *
 * @param by the operator's account; {@link #BY_ITSELF} where nobody did it by hand
 * @param inBulk one of many that came in together, which the library's history tells in one line
 */
public record Change(Instant at, String by, Action action, boolean inBulk, List<FieldChange> changes) {
    /** A schedule that fell due, or an encoding that became ready. */
    public static final String BY_ITSELF = "";

    public Change {
        changes = List.copyOf(changes);
    }

    /** What was done. */
    public enum Action {
        CREATED,
        EDITED,
        PUBLISHED,
        WITHDRAWN,
        SCHEDULED,
        TAKEN_DOWN,
        RESTORED,
        REMOVED,
        CURATED,
        ENCODED,
        BROUGHT_IN;

        /** The word that operators read: {@code taken-down}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A field that is other than before, in JSON, cut where it is long.
     *
     * @param before null where there was nothing
     * @param after null where nothing is left
     */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** Who does something now, and what. */
    public record Act(String by, Action action, boolean inBulk) {
        public static Act of(String by, Action action) {
            return new Act(by, action, false);
        }

        public static Act byItself(Action action) {
            return of(BY_ITSELF, action);
        }
    }
}
