package dev.matinee.recommendation.history;

import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a profile has to do with one title.
 *
 * @param watchedAt when it was last played; null if never
 * @param episodeId the episode last played; null for films
 * @param finished whether what was last played was played to its end
 * @param everFinished whether it was, at any time: such a title is recommended no more
 * @param dismissed taken off continue watching
 * @param listedAt when it was put on the list; null if it is not there
 * @param thumb -1 down, 1 up, 2 love, 0 none
 * @param shown how often its card was seen since it was last played
 */
public record TitleHistory(
        String titleId,
        @Nullable Instant watchedAt,
        @Nullable String episodeId,
        long positionMs,
        long durationMs,
        boolean finished,
        boolean everFinished,
        boolean dismissed,
        @Nullable Instant listedAt,
        int thumb,
        int shown) {
    /** Less than this is a look, not a watch (API.md, continue watching). */
    private static final long WATCHED_MS = 10_000;

    static TitleHistory none(String titleId) {
        return new TitleHistory(titleId, null, null, 0, 0, false, false, false, null, 0, 0);
    }

    /** The same with how often its card was seen. */
    TitleHistory seen(Sighting sighting) {
        return new TitleHistory(
                titleId,
                watchedAt,
                episodeId,
                positionMs,
                durationMs,
                finished,
                everFinished,
                dismissed,
                listedAt,
                thumb,
                sighting.since(watchedAt));
    }

    /**
     * Where a title goes on.
     *
     * @param episodeId null for films
     */
    public record Place(@Nullable String episodeId, long positionMs, long durationMs) {}

    /**
     * Where it was left, if it was begun and is not at its end; after a finished episode, the beginning of the next that
     * plays. Empty where there is nothing to go on with.
     */
    public Optional<Place> continuesAt(Title title) {
        if (watchedAt == null || dismissed) {
            return Optional.empty();
        }
        if (finished) {
            return nextEpisode(title)
                    .map(next -> new Place(next.getId(), 0, next.getAsset().getDurationMs()));
        }
        boolean there = episodeId == null || episodeIndex(title) >= 0;
        return there && isBegun(positionMs)
                ? Optional.of(new Place(episodeId, positionMs, durationMs))
                : Optional.empty();
    }

    public boolean isToContinue(Title title) {
        return continuesAt(title).isPresent();
    }

    /** Nothing of it is left to watch. */
    public boolean isDone(Title title) {
        return everFinished
                && !(title.getType() == TitleType.SERIES && nextEpisode(title).isPresent());
    }

    public boolean isWatched() {
        return watchedAt != null && (everFinished || isBegun(positionMs));
    }

    /**
     * How much it says of the profile's liking, about -1 to 2: completion of a play, 0.3 for the list, 0.5 and 1 for
     * thumbs.
     */
    public double weight() {
        double played = everFinished ? 1 : durationMs > 0 ? Math.min(1, (double) positionMs / durationMs) : 0;
        double said = thumb < 0 ? -2 : thumb * 0.5;
        return played + said + (listedAt == null ? 0 : 0.3);
    }

    static boolean isBegun(long positionMs) {
        return positionMs >= WATCHED_MS;
    }

    /** What follows the episode last played and can be played: what is not encoded yet is passed over. */
    private Optional<Episode> nextEpisode(Title title) {
        int last = episodeIndex(title);
        return last < 0
                ? Optional.empty()
                : title.getEpisodesList().stream()
                        .skip(last + 1L)
                        .filter(episode -> !episode.getAsset().getId().isEmpty())
                        .findFirst();
    }

    private int episodeIndex(Title title) {
        return title.getEpisodesList().stream()
                .map(Episode::getId)
                .toList()
                .indexOf(Objects.requireNonNullElse(episodeId, ""));
    }
}
