package dev.matinee.playback.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.events.Card;
import dev.matinee.events.v1.Asset;
import dev.matinee.playback.catalogue.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a player needs.
 *
 * @param manifestUrl relative to the origin
 * @param resumeAt in seconds
 * @param expiresAt when the signature ends; heartbeats renew a browser's
 * @param heartbeatEvery in seconds
 * @param licenseUrl where the keys of an encrypted film are asked for, as browsers ask (W3C Encrypted Media Extensions, 9.1.3);
 *     only where it is encrypted
 * @param thumbnails address of a WebVTT track of pictures along the time line
 * @param episode series only
 * @param next the episode after this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StartedSession(
        String sessionId,
        String manifestUrl,
        long resumeAt,
        Instant expiresAt,
        long heartbeatEvery,
        long durationMs,
        Tracks tracks,
        List<Marker> markers,
        @Nullable String licenseUrl,
        @Nullable String thumbnails,
        Card title,
        @Nullable EpisodeCard episode,
        @Nullable EpisodeCard next) {

    public record Tracks(List<Track> audio, List<Track> subtitles) {}

    /** @param language BCP 47 */
    public record Track(String language, String label, String role) {}

    /** @param kind intro, recap or credits */
    public record Marker(String kind, long startMs, long endMs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EpisodeCard(
            String titleId,
            String episodeId,
            int season,
            int number,
            String title,
            @Nullable String still) {
        public static @Nullable EpisodeCard of(@Nullable Content content) {
            var episode = content == null ? null : content.episode();
            return content == null || episode == null
                    ? null
                    : new EpisodeCard(
                            content.titleId(),
                            episode.getId(),
                            episode.getSeason(),
                            episode.getNumber(),
                            episode.getName(),
                            episode.getStill().isEmpty() ? null : episode.getStill());
        }
    }

    public static Tracks tracks(Asset asset) {
        return new Tracks(tracks(asset.getAudioList()), tracks(asset.getSubtitlesList()));
    }

    private static List<Track> tracks(List<dev.matinee.events.v1.Track> tracks) {
        return tracks.stream()
                .map(track -> new Track(track.getLanguage(), track.getLabel(), track.getRole()))
                .toList();
    }

    public static List<Marker> markers(Asset asset) {
        return asset.getMarkersList().stream()
                .map(marker -> new Marker(marker.getKind(), marker.getStartMs(), marker.getEndMs()))
                .toList();
    }
}
