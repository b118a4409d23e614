package dev.matinee.catalog.search;

import dev.matinee.catalog.title.Folding;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The titles that the index knows by number: what a query finds is judged by what is known of it now, without a look-up by
 * id, and without writing the index anew when a title grows popular. One thread writes, any read.
 */
final class Slots {
    private static final int FIRST = 1024;

    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Integer> genreNumbers = new HashMap<>();
    private volatile List<String> genres = List.of();
    private volatile @Nullable Listed[] listed = new Listed[FIRST];
    private volatile float[] liked = new float[0];

    /**
     * @param words of its name
     * @param genres as numbers of {@link #genre}
     */
    record Listed(Title title, TitleType type, int year, int words, int[] genres) {}

    /** Where a title is from now on; its place stays when it changes. */
    int put(Title title) {
        int slot = slots.computeIfAbsent(title.getId(), id -> slots.size());
        var places = listed;
        if (slot >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        int words =
                LittleWords.leftOut(Names.words(Folding.fold(title.getName()))).size();
        places[slot] = new Listed(title, title.getType(), title.getYear(), words, numbers(title.getGenresList()));
        listed = places;
        return slot;
    }

    void remove(String id) {
        Integer slot = slots.get(id);
        if (slot != null) {
            var places = listed;
            places[slot] = null;
            listed = places;
        }
    }

    /** Null for one that is gone meanwhile. */
    @Nullable
    Listed at(int slot) {
        var places = listed;
        return slot < places.length ? places[slot] : null;
    }

    /** How much a title is liked, 0 to 1, as it was found last. */
    float liked(int slot) {
        var now = liked;
        return slot < now.length ? now[slot] : 0;
    }

    /** Finds anew how much each is liked. */
    void judge(ToDoubleFunction<Title> liking) {
        var places = listed;
        var now = new float[places.length];
        for (int slot = 0; slot < places.length; slot++) {
            var at = places[slot];
            now[slot] = at == null ? 0 : (float) liking.applyAsDouble(at.title());
        }
        liked = now;
    }

    /** The slug of a genre's number. */
    String genre(int number) {
        return genres.get(number);
    }

    /** The number of a genre's slug; -1 where no title has it. */
    int genreNumber(String slug) {
        return genres.indexOf(slug);
    }

    private int[] numbers(List<String> slugs) {
        return slugs.stream()
                .mapToInt(slug -> genreNumbers.computeIfAbsent(slug, this::number))
                .toArray();
    }

    private int number(String slug) {
        var more = new ArrayList<>(genres);
        more.add(slug);
        genres = List.copyOf(more);
        return more.size() - 1;
    }
}
