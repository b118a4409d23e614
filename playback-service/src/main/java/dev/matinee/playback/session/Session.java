package dev.matinee.playback.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One playback, as its id carries it: nothing needs to be looked up to go on with it.
 *
 * @param id time-based
 * @param contentId the film's id, or the episode's
 * @param standardOnly whether the plan leaves out the renditions above 720 lines
 * @param creditsMs where the credits begin; 0 when that is not known
 * @param expires when its first policy does
 */
record Session(
        UUID id,
        String account,
        String profile,
        String titleId,
        String contentId,
        String assetId,
        Kind kind,
        Client client,
        String deviceId,
        boolean standardOnly,
        long durationMs,
        long creditsMs,
        Instant startedAt,
        Instant expires) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** After this no heartbeat keeps it: what is ended is remembered for as long. */
    Instant ends() {
        return client == Client.NATIVE ? expires : startedAt.plus(LONGEST);
    }

    boolean takesStream() {
        return kind == Kind.FEATURE;
    }

    boolean isOfEpisode() {
        return !titleId.equals(contentId);
    }
}
