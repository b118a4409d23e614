package dev.matinee.catalog.studio;

import dev.matinee.catalog.browse.Catalogue;
import dev.matinee.catalog.browse.Cursor;
import dev.matinee.catalog.browse.Place;
import dev.matinee.catalog.title.Folding;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All titles, published or not, as operators look through them: one walk through memory a page. */
@Component
class Library {
    private final Catalogue catalogue;

    Library(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param total of all pages */
    record Part(List<Title> titles, @Nullable String nextCursor, int total) {}

    Part list(Predicate<Title> wanted, @Nullable String sort, @Nullable Cursor cursor, int limit) {
        String order = sort == null ? "key" : sort;
        var place = order(order);
        var after = Cursor.within("LIBRARY:" + order, cursor);
        var best = new PriorityQueue<Placed>(Comparator.comparing(Placed::place).reversed());
        int total = 0;
        for (Title title : catalogue.everything()) {
            if (!wanted.test(title)) {
                continue;
            }
            total++;
            var placed = new Placed(title, place.apply(title));
            if (after == null || placed.place().compareTo(after) > 0) {
                best.add(placed);
                if (best.size() > limit + 1) {
                    best.poll();
                }
            }
        }
        var page = new ArrayList<>(best);
        page.sort(Comparator.comparing(Placed::place));
        boolean more = page.size() > limit;
        var shown = more ? page.subList(0, limit) : page;
        String next = more ? new Cursor("LIBRARY:" + order, shown.getLast().place()).write() : null;
        return new Part(shown.stream().map(Placed::title).toList(), next, total);
    }

    private record Placed(Title title, Place place) {}

    private static Function<Title, Place> order(String sort) {
        return switch (sort) {
            case "key" -> title -> new Place(0, title.getKey(), title.getId());
            case "title" -> title -> new Place(0, Folding.fold(title.getName()), title.getId());
            case "year" -> title -> new Place(-title.getYear(), "", title.getId());
            case "changed" -> title -> new Place(-title.getChangedAtMs(), "", title.getId());
            default -> throw Problem.invalid("sort", "is key, title, changed or year");
        };
    }
}
