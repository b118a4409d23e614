package dev.matinee.catalog.search;

import dev.matinee.catalog.search.Slots.Listed;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of what was found are of each kind, genre and decade. A title counts for a kind when all but the kind that is
 * narrowed to takes it, and so with the others: each choice shows what choosing another one would give.
 */
final class Tally {
    private static final int FIRST = 64;
    private static final int YEARS = 10;
    private static final int LAST_YEAR = 9_999;

    private final Narrowing narrowing;
    private int films;
    private int series;
    private int[] genres = new int[FIRST];
    private final int[] decades = new int[LAST_YEAR / YEARS + 1];

    Tally(Narrowing narrowing) {
        this.narrowing = narrowing;
    }

    /** Counts a title, and says whether it is what was narrowed to. */
    boolean takes(Listed listed) {
        Title title = listed.title();
        boolean type = narrowing.takesTypeOf(title);
        boolean genre = narrowing.takesGenreOf(title);
        boolean year = narrowing.takesYearOf(title);
        if (genre && year) {
            count(title.getType());
        }
        if (type && year) {
            count(listed.genres());
        }
        if (type && genre) {
            count(title.getYear());
        }
        return type && genre && year;
    }

    private void count(TitleType type) {
        if (type == TitleType.SERIES) {
            series++;
        } else {
            films++;
        }
    }

    private void count(int[] numbers) {
        for (int number : numbers) {
            if (number >= genres.length) {
                genres = Arrays.copyOf(genres, number * 2);
            }
            genres[number]++;
        }
    }

    private void count(int year) {
        if (year > 0 && year <= LAST_YEAR) {
            decades[year / YEARS]++;
        }
    }

    int films() {
        return films;
    }

    int series() {
        return series;
    }

    /** How many by number of the genre; 0 for most. */
    int[] genres() {
        return genres.clone();
    }

    /** How many by first year of the decade; those that have one. */
    Map<Integer, Integer> decades() {
        var counts = new TreeMap<Integer, Integer>();
        for (int decade = 1; decade < decades.length; decade++) {
            if (decades[decade] > 0) {
                counts.put(decade * YEARS, decades[decade]);
            }
        }
        return counts;
    }
}
