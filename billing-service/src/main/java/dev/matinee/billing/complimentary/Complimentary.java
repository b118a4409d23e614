package dev.matinee.billing.complimentary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator gave an account for nothing.
 *
 * @param until null: until it is taken away
 */
public record Complimentary(String planId, @Nullable Instant until) {
    /** Whether it gives anything then. */
    public boolean isGiven(Instant now) {
        return until == null || now.isBefore(until);
    }
}
