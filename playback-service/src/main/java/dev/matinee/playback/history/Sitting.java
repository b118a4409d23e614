package dev.matinee.playback.history;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One sitting before a film or an episode.
 *
 * @param session of playback, or what stands for it; its time says when the sitting began
 * @param contentId the film's id, or the episode's
 * @param watchedAt when it was last seen going on
 */
public record Sitting(
        UUID session, String titleId, String contentId, Instant watchedAt, long positionMs, long durationMs) {
    /**
     * What stands for the session of what was played without one, as downloads are: a day's positions in a film or an episode are
     * one sitting, which begins with the day (UTC).
     */
    public static UUID withoutSession(String contentId, Instant watchedAt) {
        long day = watchedAt.truncatedTo(ChronoUnit.DAYS).toEpochMilli();
        var name = UUID.nameUUIDFromBytes(contentId.getBytes(StandardCharsets.UTF_8));
        return new UUID(Uuids.startOf(day).getMostSignificantBits(), name.getLeastSignificantBits());
    }
}
