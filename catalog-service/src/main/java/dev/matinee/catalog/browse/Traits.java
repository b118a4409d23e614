package dev.matinee.catalog.browse;

import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What titles are compared by, names as numbers: so that one is held against a hundred thousand in a few milliseconds. */
final class Traits {
    /** A name keeps its number for good, whether a title still has it or not. */
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Traits.Of> published = new ConcurrentHashMap<>();

    /** Of a title. */
    static final class Of {
        private final String id;
        private final TitleType type;
        private final int year;
        private final int[] genres;
        private final int[] people;
        private final int[] channels;

        private Of(Title title, int[] genres, int[] people, int[] channels) {
            this.id = title.getId();
            this.type = title.getType();
            this.year = title.getYear();
            this.genres = genres;
            this.people = people;
            this.channels = channels;
        }

        String id() {
            return id;
        }

        boolean isOfOneKindWith(Of other) {
            return type == other.type;
        }

        int yearsFrom(Of other) {
            return Math.abs(year - other.year);
        }

        /** Of the genres that either has, the share that both have: 0 to 1. */
        double genresWith(Of other) {
            int shared = shared(genres, other.genres);
            int all = genres.length + other.genres.length - shared;
            return all == 0 ? 0 : (double) shared / all;
        }

        int peopleWith(Of other) {
            return shared(people, other.people);
        }

        int channelsWith(Of other) {
            return shared(channels, other.channels);
        }

        /** How many numbers are in both, each of which is in order. */
        private static int shared(int[] one, int[] other) {
            int shared = 0;
            for (int i = 0, j = 0; i < one.length && j < other.length; ) {
                int order = Integer.compare(one[i], other[j]);
                shared += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return shared;
        }
    }

    Of of(Title title) {
        return new Of(
                title,
                numbers("genre", title.getGenresList()),
                numbers("person", title.getPeopleList()),
                numbers("channel", title.getChannelsList()));
    }

    private int[] numbers(String what, Collection<String> names) {
        return names.stream()
                .distinct()
                .mapToInt(name -> numbers.computeIfAbsent(what + ":" + name, added -> next.incrementAndGet()))
                .sorted()
                .toArray();
    }

    /** Of all that are published, in no order. */
    Collection<Of> all() {
        return published.values();
    }

    void changed(String id, @Nullable Title after) {
        if (after != null && after.getPublished()) {
            published.put(id, of(after));
        } else {
            published.remove(id);
        }
    }
}
