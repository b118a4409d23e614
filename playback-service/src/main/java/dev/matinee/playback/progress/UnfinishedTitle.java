package dev.matinee.playback.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.events.Card;
import dev.matinee.events.v1.Episode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card, and where to go on.
 *
 * @param episodeId and season, number and episodeTitle: series only
 * @param watchedAt when it was last watched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnfinishedTitle(
        @JsonUnwrapped Card card,
        @Nullable String episodeId,
        @Nullable Integer season,
        @Nullable Integer number,
        @Nullable String episodeTitle,
        long positionMs,
        long durationMs,
        Instant watchedAt) {

    static UnfinishedTitle of(
            Card card, @Nullable Episode episode, long positionMs, long durationMs, Instant watchedAt) {
        return episode == null
                ? new UnfinishedTitle(card, null, null, null, null, positionMs, durationMs, watchedAt)
                : new UnfinishedTitle(
                        card,
                        episode.getId(),
                        episode.getSeason(),
                        episode.getNumber(),
                        episode.getName(),
                        positionMs,
                        durationMs,
                        watchedAt);
    }
}
