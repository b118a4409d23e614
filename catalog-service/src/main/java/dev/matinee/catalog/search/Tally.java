package dev.matinee.catalog.search;

import dev.matinee.catalog.search.Slots.Listed;
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

    private static final int ANY = Integer.MIN_VALUE;

    private final Narrowing narrowing;
    /** The number of that which is narrowed to. */
    private final int genre;

    private int films;
    private int series;
    private int[] genres = new int[FIRST];
    private final int[] decades = new int[LAST_YEAR / YEARS + 1];

    Tally(Narrowing narrowing, Slots slots) {
        this.narrowing = narrowing;
        this.genre = narrowing.genre() == null ? ANY : slots.genreNumber(narrowing.genre());
    }

    /** Counts a title, and says whether it is what was narrowed to. */
    boolean takes(Listed listed) {
        boolean type = narrowing.takesType(listed.type());
        boolean genre = takesOneOf(listed.genres());
        boolean year = narrowing.takesYear(listed.year());
        if (genre && year) {
            count(listed.type());
        }
        if (type && year) {
            count(listed.genres());
        }
        if (type && genre) {
            count(listed.year());
        }
        return type && genre && year;
    }

    private boolean takesOneOf(int[] numbers) {
        boolean one = genre == ANY;
        for (int number : numbers) {
            one |= number == genre;
        }
        return one;
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
