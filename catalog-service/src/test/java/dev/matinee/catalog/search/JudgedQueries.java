package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.events.v1.Title;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The queries of search/queries.txt, and how well they are answered: nDCG at 10 (Järvelin and Kekäläinen, "Cumulated
 * gain-based evaluation of IR techniques", 2002), with a gain of 2^grade - 1.
 */
final class JudgedQueries {
    private static final Viewer VIEWER = new Viewer(18, "FR", "en", Instant.EPOCH);
    private static final int LOOKED_AT = 10;
    private static final int SOUGHT = 3;
    private static final double LIKED = 0.3;
    private static final List<Genre> GENRES = List.of(
            new Genre("western", "Western", Map.of("fr", "Western"), 1),
            new Genre("comedy", "Comedy", Map.of("fr", "Comédie", "de", "Komödie"), 2),
            new Genre("film-noir", "Film noir", Map.of(), 3),
            new Genre("science-fiction", "Science fiction", Map.of(), 4),
            new Genre("horror", "Horror", Map.of("fr", "Horreur"), 5),
            new Genre("animation", "Animation", Map.of("fr", "Dessin animé"), 6),
            new Genre("musical", "Musical", Map.of("fr", "Comédie musicale"), 7),
            new Genre("documentary", "Documentary", Map.of("fr", "Documentaire"), 8),
            new Genre("crime", "Crime", Map.of("de", "Krimi"), 9),
            new Genre("war", "War", Map.of("fr", "Guerre"), 10));

    private final SearchIndex index;
    private final List<Judged> judged;

    private JudgedQueries(SearchIndex index, List<Judged> judged) {
        this.index = index;
        this.judged = judged;
    }

    /** @param grades by id; empty where nothing should be found */
    record Judged(String kind, String typed, Map<String, Integer> grades) {}

    /** How well queries are answered, from 0 to 1. */
    record Quality(double mean, Map<String, Double> byKind, List<String> worst) {}

    static JudgedQueries load() throws IOException {
        var titles = JudgedLibrary.titles();
        var index = new SearchIndex();
        titles.forEach(title -> index.changed(title.getId(), null, title));
        index.refresh();
        index.judge(JudgedQueries::liking);
        return new JudgedQueries(
                index,
                JudgedLibrary.lines("queries.txt")
                        .map(line -> judged(line, titles))
                        .toList());
    }

    int count() {
        return judged.size();
    }

    Quality quality(Set<Way> ways) {
        var search = new Search(index, () -> GENRES, List::of, ways);
        var figures = new LinkedHashMap<Judged, Double>();
        judged.forEach(query -> figures.put(query, figure(search, query)));
        var byKind = figures.entrySet().stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.getKey().kind(),
                        TreeMap::new,
                        Collectors.averagingDouble(Map.Entry::getValue)));
        var worst = figures.entrySet().stream()
                .filter(figure -> figure.getValue() < 0.9)
                .sorted(Map.Entry.comparingByValue())
                .map(figure -> "%.2f %s: %s"
                        .formatted(
                                figure.getValue(),
                                figure.getKey().typed(),
                                found(search, figure.getKey().typed()).stream()
                                        .limit(4)
                                        .map(Title::getName)
                                        .toList()))
                .toList();
        double mean = figures.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        return new Quality(mean, byKind, worst);
    }

    private static double liking(Title title) {
        return 0.85 * title.getPopularity() + 0.015 * title.getRating();
    }

    private static List<Title> found(Search search, String typed) {
        var answer = search.find(typed, VIEWER, Narrowing.NONE, LOOKED_AT);
        return answer.items().isEmpty() ? answer.near() : answer.items();
    }

    private static double figure(Search search, Judged query) {
        if (query.grades().isEmpty()) {
            return search.find(query.typed(), VIEWER, Narrowing.NONE, LOOKED_AT)
                            .items()
                            .isEmpty()
                    ? 1
                    : 0;
        }
        var found = found(search, query.typed());
        var gains = found.stream()
                .map(title -> query.grades().getOrDefault(title.getId(), 0))
                .toList();
        var best = query.grades().values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(LOOKED_AT)
                .toList();
        return gain(gains) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int place = 0; place < grades.size(); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2.0) / Math.log(2));
        }
        return gain;
    }

    private static Judged judged(String line, List<Title> titles) {
        var parts = line.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(line);
        }
        var grades = new HashMap<String, Integer>();
        for (String sought : parts[2].split(", ", -1)) {
            if (sought.startsWith("people ")) {
                all(grades, titles, title -> title.getPeopleList().contains(sought.substring(7)));
            } else if (sought.startsWith("genre ")) {
                all(grades, titles, title -> title.getGenresList().contains(sought.substring(6)));
            } else if (!sought.equals("-")) {
                one(grades, titles, sought);
            }
        }
        return new Judged(parts[0], parts[1], grades);
    }

    private static void all(Map<String, Integer> grades, List<Title> titles, Predicate<Title> meant) {
        var found = titles.stream().filter(meant).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Nothing is meant");
        }
        found.forEach(title -> grades.put(title.getId(), title.getPopularity() >= LIKED ? SOUGHT : SOUGHT - 1));
    }

    private static void one(Map<String, Integer> grades, List<Title> titles, String sought) {
        int colon = sought.indexOf(':');
        String name = colon < 0 ? sought : sought.substring(0, colon);
        var found = titles.stream()
                .filter(title ->
                        JudgedLibrary.name(title).equals(name) || title.getId().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " titles are called " + name);
        }
        grades.put(found.getFirst().getId(), colon < 0 ? SOUGHT : Integer.parseInt(sought.substring(colon + 1)));
    }
}
