package dev.matinee.recommendation.history;

import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.time.Instant;
import java.util.List;
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
 * @param shown how often its card was seen
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

    /** Begun and not at its end; of a series whose episode is finished, there is a next one. */
    public boolean isToContinue(Title title) {
        if (watchedAt == null || dismissed) {
            return false;
        }
        return finished ? hasNextEpisode(title) : positionMs >= WATCHED_MS || (isLaterEpisode(title));
    }

    /** Nothing of it is left to watch. */
    public boolean isDone(Title title) {
        return everFinished && !(title.getType() == TitleType.SERIES && hasNextEpisode(title));
    }

    public boolean isWatched() {
        return watchedAt != null && (everFinished || positionMs >= WATCHED_MS);
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

    private boolean hasNextEpisode(Title title) {
        List<Episode> episodes = title.getEpisodesList();
        return !episodes.isEmpty() && !episodes.getLast().getId().equals(episodeId);
    }

    private boolean isLaterEpisode(Title title) {
        List<Episode> episodes = title.getEpisodesList();
        return !episodes.isEmpty() && !episodes.getFirst().getId().equals(episodeId);
    }
}
