package dev.matinee.catalog.browse;

import java.util.Comparator;

/** Where a title stands in an order: no two stand in the same place. */
public record Place(long number, String text, String id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::number).thenComparing(Place::text).thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
