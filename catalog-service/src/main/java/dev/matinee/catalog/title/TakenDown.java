package dev.matinee.catalog.title;

import java.time.Instant;

/**
 * That a title was taken down: nobody may see it, and what was granted is ended.
 *
 * @param by the operator's account
 * @param reason in the operator's words
 * @param done whether all that was to be ended has been
 */
public record TakenDown(Instant at, String by, String reason, boolean done) {
    public TakenDown finished() {
        return new TakenDown(at, by, reason, true);
    }
}
