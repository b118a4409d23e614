package dev.matinee.playback.numbers;

import dev.matinee.playback.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees.
 *
 * @param days each of those asked for, in UTC, the latest last
 * @param errors over all days, the most frequent first: of players, and of starts that were refused
 * @param titles over all days, those with the most viewers first, at most 100
 * @param countries plays by country, ISO 3166-1 alpha-2, the most first
 */
record NumbersAnswer(List<Day> days, List<ErrorCount> errors, List<TitleLine> titles, List<CountryLine> countries) {
    private static final int TITLES = 100;

    /**
     * What began on a day.
     *
     * @param plays in which the picture moved on
     * @param viewers different profiles; exact up to 1,024, then to some 3 %
     * @param completed plays that came to the end, or to the credits
     * @param startUpMs from the wish to the first frame, to 5 %
     * @param starts that were granted
     * @param failedStarts that were refused, or failed in the player before the first picture
     * @param rebufferRatio the share of time in which it stalled, from 0 to 1
     * @param bitsPerSecond of the renditions of the picture shown, in the mean over the time for which players tell it
     * @param switchesPerHour from one rendition to another, in an hour watched
     */
    record Day(
            LocalDate day,
            long plays,
            long viewers,
            long watchedSeconds,
            long completed,
            @Nullable StartUp startUpMs,
            long starts,
            long failedStarts,
            @Nullable Double rebufferRatio,
            @Nullable Long bitsPerSecond,
            @Nullable Double switchesPerHour) {
        private static final double HOUR_MS = 3_600_000;

        static Day of(LocalDate day, Figures figures) {
            long all = figures.watchedMs() + figures.stalledMs();
            return new Day(
                    day,
                    figures.plays(),
                    figures.viewers().count(),
                    figures.watchedMs() / 1000,
                    figures.completed(),
                    StartUp.of(figures.startUps()),
                    figures.starts(),
                    figures.failedStarts(),
                    all == 0 ? null : (double) figures.stalledMs() / all,
                    figures.pictures().bitsPerSecond(),
                    figures.watchedMs() == 0 ? null : figures.pictures().switches() * HOUR_MS / figures.watchedMs());
        }
    }

    /** Half of the starts were quicker than {@code p50}, 95 of a hundred than {@code p95}. */
    record StartUp(long p50, long p95) {
        static @Nullable StartUp of(StartUpTimes times) {
            Long half = times.quantile(0.5);
            Long most = times.quantile(0.95);
            return half == null || most == null ? null : new StartUp(half, most);
        }
    }

    record ErrorCount(String code, long count) {}

    /** @param title null once it was removed. @param completion the share of its plays that came to the end, from 0 to 1 */
    record TitleLine(
            String id, @Nullable String title, long plays, long viewers, long watchedSeconds, double completion) {}

    record CountryLine(String country, long plays) {}

    static NumbersAnswer of(SortedMap<LocalDate, Figures> days, Catalogue catalogue) {
        var all = days.values().stream().reduce(Figures.NONE, Figures::and);
        return new NumbersAnswer(
                days.entrySet().stream()
                        .map(day -> Day.of(day.getKey(), day.getValue()))
                        .toList(),
                most(all.errors())
                        .map(e -> new ErrorCount(e.getKey(), e.getValue()))
                        .toList(),
                all.titles().stream()
                        .limit(TITLES)
                        .map(title -> new TitleLine(
                                title.id(),
                                catalogue.name(title.id()).orElse(null),
                                title.plays(),
                                title.viewers().count(),
                                title.watchedMs() / 1000,
                                (double) title.completed() / title.plays()))
                        .toList(),
                most(all.countries())
                        .map(c -> new CountryLine(c.getKey(), c.getValue()))
                        .toList());
    }

    private static java.util.stream.Stream<Map.Entry<String, Long>> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }
}
