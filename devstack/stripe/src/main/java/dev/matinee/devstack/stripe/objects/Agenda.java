package dev.matinee.devstack.stripe.objects;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is due next, for each clock; of those due at once, the one that was there first. */
final class Agenda {
    private record Entry(String clock, long at, long order, String id) {}

    private static final Comparator<Entry> FIRST =
            Comparator.comparingLong(Entry::at).thenComparingLong(Entry::order);

    private final Map<String, TreeSet<Entry>> byClock = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private long order;

    void put(String id, @Nullable Due due) {
        Entry old = entries.remove(id);
        if (old != null) {
            var others = clock(old.clock());
            others.remove(old);
            if (others.isEmpty()) {
                byClock.remove(old.clock());
            }
        }
        if (due != null) {
            var entry = new Entry(due.clock(), due.at(), old == null ? order++ : old.order(), id);
            entries.put(id, entry);
            clock(due.clock()).add(entry);
        }
    }

    /** The id of what is due first by that clock, unless that is later; those to be left out do not count. */
    Optional<String> next(String clock, long until, Set<String> leftOut) {
        var entriesOfClock = byClock.get(clock);
        return entriesOfClock == null
                ? Optional.empty()
                : entriesOfClock.stream()
                        .takeWhile(entry -> entry.at() <= until)
                        .map(Entry::id)
                        .filter(id -> !leftOut.contains(id))
                        .findFirst();
    }

    private TreeSet<Entry> clock(String clock) {
        return byClock.computeIfAbsent(clock, c -> new TreeSet<>(FIRST));
    }
}
