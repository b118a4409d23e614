package dev.matinee.playback.numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What sittings came to. Those of several days can be put together.
 *
 * @param plays sittings in which the picture moved on
 * @param starts that were granted
 * @param failedStarts that were refused, or never showed a picture and say why
 * @param completed plays that came to the end, or to the credits
 * @param pictures none in what was kept before they were told
 * @param errors by code: of players, and of refused starts
 * @param titles those watched most
 * @param countries plays by country
 */
record Figures(
        long plays,
        long starts,
        long failedStarts,
        Viewers viewers,
        long watchedMs,
        long completed,
        long stalledMs,
        StartUpTimes startUps,
        Pictures pictures,
        Map<String, Long> errors,
        List<TitleFigures> titles,
        Map<String, Long> countries) {
    Figures {
        pictures = Objects.requireNonNullElse(pictures, Pictures.NONE);
    }

    /** In place of a country. */
    static final String EVERYWHERE = "*";

    static final Figures NONE = new Figures(
            0, 0, 0, Viewers.NONE, 0, 0, 0, StartUpTimes.NONE, Pictures.NONE, Map.of(), List.of(), Map.of());
    /** A day remembers so many titles; those of a longer tail are counted in the sums, and by themselves. */
    private static final int TITLES = 100;
    /** What a player calls its errors is the client's to say: so many codes are told apart. */
    private static final int CODES = 50;

    private static final String OTHERS = "other";

    Figures and(Figures other) {
        return new Figures(
                plays + other.plays,
                starts + other.starts,
                failedStarts + other.failedStarts,
                viewers.and(other.viewers),
                watchedMs + other.watchedMs,
                completed + other.completed,
                stalledMs + other.stalledMs,
                startUps.and(other.startUps),
                pictures.and(other.pictures),
                sum(errors, other.errors),
                merged(Stream.concat(titles.stream(), other.titles.stream())),
                sum(countries, other.countries));
    }

    /** As it is kept: without the long tails. */
    Figures cut() {
        var least = errors.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .skip(CODES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var told = new TreeMap<String, Long>();
        errors.forEach((code, count) -> told.merge(least.contains(code) ? OTHERS : code, count, Long::sum));
        return new Figures(
                plays,
                starts,
                failedStarts,
                viewers,
                watchedMs,
                completed,
                stalledMs,
                startUps,
                pictures,
                told,
                titles.stream().limit(TITLES).toList(),
                countries);
    }

    static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        var all = new TreeMap<>(one);
        other.forEach((name, count) -> all.merge(name, count, Long::sum));
        return all;
    }

    private static List<TitleFigures> merged(Stream<TitleFigures> titles) {
        BinaryOperator<TitleFigures> both = TitleFigures::and;
        return titles.collect(Collectors.toMap(TitleFigures::id, one -> one, both)).values().stream()
                .sorted(mostWatched())
                .toList();
    }

    static Comparator<TitleFigures> mostWatched() {
        return Comparator.comparingLong((TitleFigures title) -> title.viewers().count())
                .thenComparingLong(TitleFigures::watchedMs)
                .reversed()
                .thenComparing(TitleFigures::id);
    }
}
