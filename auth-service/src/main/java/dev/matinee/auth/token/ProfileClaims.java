package dev.matinee.auth.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a token says of the profile that was chosen.
 *
 * @param maturity the highest rating it may see, in years of age
 * @param version when these claims came to be, in milliseconds of the epoch: tokens issued at or before it are
 *     worthless
 */
public record ProfileClaims(String id, int maturity, boolean kids, long version) {
    /**
     * When a token with these claims is issued. {@code iat} has whole seconds, so one issued in the second of the change
     * would look older than it: such a token is issued in the second after.
     */
    Instant firstIssue(Instant now) {
        Instant later =
                Instant.ofEpochMilli(version).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return now.isBefore(later) ? later : now;
    }
}
