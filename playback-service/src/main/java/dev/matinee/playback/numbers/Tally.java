package dev.matinee.playback.numbers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds sittings up. */
final class Tally {
    private final Map<String, Title> titles = new HashMap<>();
    private final Map<String, Long> countries = new TreeMap<>();
    private final Map<String, Long> errors = new TreeMap<>();
    private final TreeMap<Integer, Long> startUps = new TreeMap<>();
    private final Set<Long> viewers = new HashSet<>();
    private long plays;
    private long starts;
    private long failedStarts;
    private long watchedMs;
    private long completed;
    private long stalledMs;
    private Pictures pictures = Pictures.NONE;

    private static final class Title {
        private final Set<Long> viewers = new HashSet<>();
        private long plays;
        private long watchedMs;
        private long completed;
    }

    void add(SittingOfDay sitting) {
        if (sitting.refused() != null) {
            failedStarts++;
            errors.merge(sitting.refused(), 1L, Long::sum);
            return;
        }
        starts++;
        sitting.errors().forEach((code, count) -> errors.merge(code, count, Long::sum));
        stalledMs += sitting.stalledMs();
        pictures = pictures.and(sitting.pictures());
        if (sitting.startupMs() != null) {
            startUps.merge(StartUpTimes.step(sitting.startupMs()), 1L, Long::sum);
        }
        if (sitting.played()) {
            play(sitting);
        } else if (!sitting.errors().isEmpty()) {
            failedStarts++;
        }
    }

    private void play(SittingOfDay sitting) {
        plays++;
        watchedMs += sitting.watchedMs();
        completed += sitting.completed() ? 1 : 0;
        countries.merge(sitting.country(), 1L, Long::sum);
        var title = titles.computeIfAbsent(sitting.titleId(), id -> new Title());
        title.plays++;
        title.watchedMs += sitting.watchedMs();
        title.completed += sitting.completed() ? 1 : 0;
        if (sitting.viewer() != null) {
            viewers.add(sitting.viewer());
            title.viewers.add(sitting.viewer());
        }
    }

    Figures figures() {
        var byTitle = titles.entrySet().stream()
                .map(one -> new TitleFigures(
                        one.getKey(),
                        one.getValue().plays,
                        Viewers.of(one.getValue().viewers),
                        one.getValue().watchedMs,
                        one.getValue().completed))
                .sorted(Figures.mostWatched())
                .toList();
        return new Figures(
                plays,
                starts,
                failedStarts,
                Viewers.of(viewers),
                watchedMs,
                completed,
                stalledMs,
                new StartUpTimes(startUps),
                pictures,
                errors,
                byTitle,
                countries);
    }
}
