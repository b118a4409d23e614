package dev.matinee.catalog.search;

import dev.matinee.catalog.search.Facets.DecadeCount;
import dev.matinee.catalog.search.Facets.GenreCount;
import dev.matinee.catalog.search.Facets.TypeCount;
import dev.matinee.catalog.shelf.Genre;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Facets of what was counted. */
final class Counting {
    private static final int MOST_GENRES = 20;

    private Counting() {}

    /** @param language of the viewer, which genres are named in */
    static Facets facets(Tally tally, Slots slots, List<Genre> genres, String language) {
        var types = Stream.of(new TypeCount("film", tally.films()), new TypeCount("series", tally.series()))
                .filter(type -> type.count() > 0)
                .toList();
        var decades = tally.decades().entrySet().stream()
                .map(decade -> new DecadeCount(decade.getKey(), decade.getValue()))
                .toList();
        return new Facets(types, genres(tally.genres(), slots, genres, language), decades);
    }

    private static List<GenreCount> genres(int[] counts, Slots slots, List<Genre> genres, String language) {
        Map<String, Genre> known = genres.stream().collect(Collectors.toMap(Genre::slug, Function.identity()));
        return IntStream.range(0, counts.length)
                .filter(number -> counts[number] > 0)
                .mapToObj(number -> {
                    String slug = slots.genre(number);
                    var genre = known.get(slug);
                    return new GenreCount(slug, genre == null ? slug : genre.name(language), counts[number]);
                })
                .sorted(Comparator.comparingInt(GenreCount::count).reversed().thenComparing(GenreCount::name))
                .limit(MOST_GENRES)
                .toList();
    }
}
