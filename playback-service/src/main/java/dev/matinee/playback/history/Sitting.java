package dev.matinee.playback.history;

import java.time.Instant;
import java.util.UUID;

/**
 * One sitting before a film or an episode.
 *
 * @param session of playback; its time says when the sitting began
 * @param contentId the film's id, or the episode's
 * @param watchedAt when it was last seen going on
 */
public record Sitting(
        UUID session, String titleId, String contentId, Instant watchedAt, long positionMs, long durationMs) {}
