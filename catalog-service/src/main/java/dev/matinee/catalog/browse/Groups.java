package dev.matinee.catalog.browse;

import dev.matinee.events.v1.Title;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which titles are of a genre, of a year, or in a channel: so a small one is read by its titles and not by all of them. */
final class Groups {
    private final Map<String, Set<String>> members = new ConcurrentHashMap<>();

    static String genre(String slug) {
        return "genre:" + slug;
    }

    static String channel(String slug) {
        return "channel:" + slug;
    }

    static String year(int year) {
        return "year:" + year;
    }

    /** Ids of those that are in it, or were a moment ago: whoever reads them looks at the title itself. */
    Collection<String> of(String group) {
        return members.getOrDefault(group, Set.of());
    }

    /** In before out, as in the orders. */
    void changed(String id, @Nullable Title before, @Nullable Title after) {
        var now = namesOf(after);
        now.forEach(name -> members.compute(name, (group, ids) -> {
            var all = ids == null ? ConcurrentHashMap.<String>newKeySet() : ids;
            all.add(id);
            return all;
        }));
        namesOf(before).stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> members.computeIfPresent(name, (group, ids) -> {
                    ids.remove(id);
                    return ids.isEmpty() ? null : ids;
                }));
    }

    private static Set<String> namesOf(@Nullable Title title) {
        if (title == null) {
            return Collections.emptySet();
        }
        var names = new HashSet<String>();
        Stream.concat(
                        title.getGenresList().stream().map(Groups::genre),
                        title.getChannelsList().stream().map(Groups::channel))
                .forEach(names::add);
        if (title.getYear() != 0) {
            names.add(year(title.getYear()));
        }
        return names;
    }
}
