package dev.matinee.playback.progress;

import java.time.Instant;

/**
 * How far a profile came in a film or an episode.
 *
 * @param contentId the film's id, or the episode's
 * @param at when it was there
 * @param finished ended, at the credits, or at 90 %
 */
public record Progress(
        String titleId, String contentId, long positionMs, long durationMs, Instant at, boolean finished) {
    private static final long BEGUN_MS = 10_000;
    private static final double WATCHED = 0.9;

    /**
     * @param positionMs may be a little past the end
     * @param creditsMs where the credits begin; 0 when that is not known
     */
    public static Progress of(
            String titleId,
            String contentId,
            long positionMs,
            long durationMs,
            long creditsMs,
            Instant at,
            boolean ended) {
        boolean finished = ended || positionMs >= durationMs * WATCHED || (creditsMs > 0 && positionMs >= creditsMs);
        return new Progress(titleId, contentId, Math.min(positionMs, durationMs), durationMs, at, finished);
    }

    public boolean isOfEpisode() {
        return !titleId.equals(contentId);
    }

    /** Far enough in to be worth going on with. */
    public boolean hasBegun() {
        return positionMs >= BEGUN_MS;
    }

    /** In seconds; 0 when it would begin anew. */
    public long resumeAt() {
        return finished ? 0 : positionMs / 1000;
    }

    /**
     * Whether this takes the place of what a row shows of the same title. A glance at one episode does not push out
     * another.
     */
    public boolean displaces(Progress shown) {
        return !at.isBefore(shown.at) && (finished || hasBegun() || contentId.equals(shown.contentId));
    }
}
