package dev.matinee.playback.download;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.events.Card;
import dev.matinee.playback.session.StartedSession;
import dev.matinee.playback.session.StartedSession.EpisodeCard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a client needs to fetch a title, and to play it later.
 *
 * @param expiresAt from when on it may not be played, unless it is renewed
 * @param manifestUrl relative to the origin; what it names is opened by the cookies
 * @param signedUntil when the cookies end; renewing gives others
 * @param resumeAt in seconds
 * @param thumbnails address of a WebVTT track of pictures along the time line
 * @param episode series only
 * @param next the episode after this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantedDownload(
        String downloadId,
        Instant expiresAt,
        String manifestUrl,
        Instant signedUntil,
        long resumeAt,
        long durationMs,
        StartedSession.Tracks tracks,
        List<StartedSession.Marker> markers,
        @Nullable String thumbnails,
        Card title,
        @Nullable EpisodeCard episode,
        @Nullable EpisodeCard next) {}
