package dev.matinee.playback.numbers;

/** What a title came to among the others. */
record TitleFigures(String id, long plays, Viewers viewers, long watchedMs, long completed) {
    TitleFigures and(TitleFigures other) {
        return new TitleFigures(
                id,
                plays + other.plays,
                viewers.and(other.viewers),
                watchedMs + other.watchedMs,
                completed + other.completed);
    }
}
