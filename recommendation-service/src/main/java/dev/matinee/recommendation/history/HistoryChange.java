package dev.matinee.recommendation.history;

import dev.matinee.events.v1.Taste;
import dev.matinee.events.v1.TasteKind;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import java.time.Instant;
import java.util.Objects;

/** What a fact makes of a history: pure functions, the same whenever and however often they are applied. */
final class HistoryChange {
    /** From here on it counts as watched to its end (API.md, continue watching). */
    private static final double END = 0.9;

    private HistoryChange() {}

    static TitleHistory watched(TitleHistory before, Viewing fact) {
        Instant at = Instant.ofEpochMilli(fact.getAtMs());
        if (before.watchedAt() != null && at.isBefore(before.watchedAt())) {
            return before;
        }
        if (fact.getKind() == ViewingKind.DISMISSED) {
            if (before.watchedAt() == null) {
                // What was never on the row cannot be taken off it.
                return before;
            }
            return new TitleHistory(
                    before.titleId(),
                    before.watchedAt(),
                    before.episodeId(),
                    before.positionMs(),
                    before.durationMs(),
                    before.finished(),
                    before.everFinished(),
                    true,
                    before.listedAt(),
                    before.thumb(),
                    before.shown());
        }
        boolean moves = fact.getKind() == ViewingKind.PROGRESS || fact.getKind() == ViewingKind.FINISHED;
        if (!moves && before.watchedAt() != null) {
            // Where it is resumed is where it was left: starting and stopping move nothing, only progress does.
            return before;
        }
        boolean finished = fact.getKind() == ViewingKind.FINISHED
                || (fact.getDurationMs() > 0 && fact.getPositionMs() >= END * fact.getDurationMs());
        if (isGlance(before, fact, finished)) {
            return before;
        }
        return new TitleHistory(
                before.titleId(),
                at,
                fact.getEpisodeId().isEmpty() ? null : fact.getEpisodeId(),
                fact.getPositionMs(),
                fact.getDurationMs(),
                finished,
                finished || before.everFinished(),
                false,
                before.listedAt(),
                before.thumb(),
                before.shown());
    }

    /** A look at another episode does not take the place of the one that is being watched. */
    private static boolean isGlance(TitleHistory before, Viewing fact, boolean finished) {
        return before.watchedAt() != null
                && !finished
                && !TitleHistory.isBegun(fact.getPositionMs())
                && !fact.getEpisodeId().equals(Objects.requireNonNullElse(before.episodeId(), ""));
    }

    static TitleHistory unwatched(TitleHistory before) {
        return new TitleHistory(
                before.titleId(),
                null,
                null,
                0,
                0,
                false,
                false,
                false,
                before.listedAt(),
                before.thumb(),
                before.shown());
    }

    static TitleHistory said(TitleHistory before, Taste fact) {
        Instant at = Instant.ofEpochMilli(fact.getAtMs());
        Instant listedAt = switch (fact.getKind()) {
            case LISTED -> before.listedAt() == null ? at : before.listedAt();
            case UNLISTED -> null;
            default -> before.listedAt();
        };
        return new TitleHistory(
                before.titleId(),
                before.watchedAt(),
                before.episodeId(),
                before.positionMs(),
                before.durationMs(),
                before.finished(),
                before.everFinished(),
                before.dismissed(),
                listedAt,
                thumb(before.thumb(), fact.getKind()),
                before.shown());
    }

    private static int thumb(int before, TasteKind kind) {
        return switch (kind) {
            case THUMB_DOWN -> -1;
            case THUMB_NONE -> 0;
            case THUMB_UP -> 1;
            case THUMB_LOVE -> 2;
            default -> before;
        };
    }
}
