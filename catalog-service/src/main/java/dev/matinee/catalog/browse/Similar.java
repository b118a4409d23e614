package dev.matinee.catalog.browse;

import dev.matinee.events.v1.Title;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Titles like another: by genres first, then by people, channels, age of the work, and kind. */
final class Similar {
    private static final double PERSON = 1.5;
    private static final double CHANNEL = 0.7;
    private static final double SAME_KIND = 0.3;
    private static final double GENERATION_YEARS = 30;

    private Similar() {}

    static List<Title> to(Title title, Collection<Title> seen, int limit) {
        record Scored(Title title, double score) {}
        return seen.stream()
                .filter(other -> !other.getId().equals(title.getId()))
                .map(other -> new Scored(other, score(title, other)))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.title().getId()))
                .limit(limit)
                .map(Scored::title)
                .toList();
    }

    private static double score(Title one, Title other) {
        int genres = shared(one.getGenresList(), other.getGenresList());
        int all = one.getGenresCount() + other.getGenresCount() - genres;
        double ofGenres = all == 0 ? 0 : 4.0 * genres / all;
        double years = Math.abs(one.getYear() - other.getYear());
        return ofGenres
                + PERSON * shared(one.getPeopleList(), other.getPeopleList())
                + CHANNEL * shared(one.getChannelsList(), other.getChannelsList())
                + Math.max(0, 1 - years / GENERATION_YEARS)
                + (one.getType() == other.getType() ? SAME_KIND : 0);
    }

    private static int shared(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }
}
