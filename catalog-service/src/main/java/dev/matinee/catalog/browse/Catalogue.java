package dev.matinee.catalog.browse;

import dev.matinee.catalog.shelf.Channel;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All titles in memory, in each order that they are listed in: a projection of the topic that every instance has whole,
 * so that lists need no store (docs/adr/0031). Whoever reads it says who looks.
 */
@Component
public class Catalogue implements TitleListener {
    /** In a cursor: the place is one among those that a channel's curators put first. */
    private static final String CHOSEN = "chosen";

    private final Map<String, Title> titles = new ConcurrentHashMap<>();
    private final Groups groups = new Groups();
    private final Traits traits = new Traits();
    private final AtomicLong revision = new AtomicLong();
    private final Map<Sort, ConcurrentNavigableMap<Place, Title>> orders = new EnumMap<>(Sort.class);

    public Catalogue() {
        for (Sort sort : Sort.values()) {
            orders.put(sort, new ConcurrentSkipListMap<>());
        }
    }

    @Override
    public void changed(String id, @Nullable Title before, @Nullable Title after) {
        if (after == null) {
            titles.remove(id);
        } else {
            titles.put(id, after);
        }
        groups.changed(id, before, after);
        traits.changed(id, after);
        orders.forEach((sort, order) -> move(sort, order, before, after));
        revision.incrementAndGet();
    }

    /** In before out: a title that changes its place is never missed. */
    private static void move(
            Sort sort, ConcurrentNavigableMap<Place, Title> order, @Nullable Title before, @Nullable Title after) {
        Place now = after != null && after.getPublished() ? sort.place(after) : null;
        if (now != null && after != null) {
            order.put(now, after);
        }
        if (before != null && !sort.place(before).equals(now)) {
            order.remove(sort.place(before));
        }
    }

    /** Empty where there is none that this viewer sees. */
    public Optional<Title> find(String id, Viewer viewer) {
        return Optional.ofNullable(titles.get(id)).filter(viewer::sees);
    }

    /** What all are compared by, whoever may see them. */
    Traits traits() {
        return traits;
    }

    /** All that this viewer sees, the newest first. */
    public Collection<Title> all(Viewer viewer) {
        return order(Sort.NEWEST).values().stream().filter(viewer::sees).toList();
    }

    Page<Title> list(Sort sort, Filter filter, Viewer viewer, @Nullable Cursor cursor, int limit) {
        var after = Cursor.within(sort.name(), cursor);
        var items = next(sort, filter, filter.seenBy(viewer), after, limit + 1);
        return page(items, limit, title -> new Cursor(sort.name(), sort.place(title)));
    }

    /** One more than fits says that there is another page. */
    private static Page<Title> page(List<Title> items, int limit, Function<Title, Cursor> cursor) {
        return items.size() <= limit
                ? new Page<>(items, null)
                : new Page<>(
                        items.subList(0, limit),
                        cursor.apply(items.get(limit - 1)).write());
    }

    /**
     * Walks the order until there are enough; where so few are in a group that this would pass by more titles than there are in
     * it, sorts those in it instead. Either way a page costs as much as the square root of the catalogue, at the worst.
     */
    private List<Title> next(Sort sort, Filter filter, Predicate<Title> wanted, @Nullable Place after, int most) {
        var order = order(sort);
        var few = filter.groups().map(groups::of).min(Comparator.comparingInt(Collection::size));
        if (few.isPresent() && (long) few.get().size() * few.get().size() <= (long) titles.size() * most) {
            return few.get().stream()
                    .map(titles::get)
                    .filter(title -> title != null && wanted.test(title))
                    .map(title -> Map.entry(sort.place(title), title))
                    .filter(placed -> after == null || placed.getKey().compareTo(after) > 0)
                    .sorted(Map.Entry.comparingByKey())
                    .limit(most)
                    .map(Map.Entry::getValue)
                    .toList();
        }
        var rest = after == null ? order : order.tailMap(after, false);
        return rest.values().stream().filter(wanted).limit(most).toList();
    }

    /** Published or not: for operators only. */
    public Optional<Title> whole(String id) {
        return Optional.ofNullable(titles.get(id));
    }

    /** In the catalogue's own language, whoever may see it; empty where there is none. */
    public Optional<String> name(String id) {
        return Optional.ofNullable(titles.get(id)).map(Title::getName);
    }

    /** All titles, published or not, in no order: for operators only. */
    public Collection<Title> everything() {
        return Collections.unmodifiableCollection(titles.values());
    }

    /** A channel's titles: those that its curators put first, then the newest. */
    Page<Title> channel(Channel channel, Viewer viewer, @Nullable Cursor cursor, int limit) {
        String name = "CHANNEL:" + channel.slug();
        var after = Cursor.within(name, cursor);
        var filter = Filter.ofChannel(channel.slug());
        var seen = filter.seenBy(viewer);
        var ranks = new HashMap<String, Integer>();
        channel.titles().forEach(id -> ranks.putIfAbsent(id, ranks.size()));
        var items = new ArrayList<Title>();
        boolean amongChosen = after == null || after.text().equals(CHOSEN);
        if (amongChosen) {
            channel.titles().stream()
                    .distinct()
                    .skip(after == null ? 0 : rank(after) + 1)
                    .map(titles::get)
                    .filter(title -> title != null && seen.test(title))
                    .limit(limit + 1L)
                    .forEach(items::add);
        }
        Predicate<Title> others = seen.and(title -> !ranks.containsKey(title.getId()));
        if (items.size() <= limit) {
            items.addAll(next(Sort.NEWEST, filter, others, amongChosen ? null : after, limit + 1 - items.size()));
        }
        return page(items, limit, title -> {
            Integer rank = ranks.get(title.getId());
            var place = rank == null ? Sort.NEWEST.place(title) : new Place(rank, CHOSEN, title.getId());
            return new Cursor(name, place);
        });
    }

    /** 422 for what no channel ever had. */
    private static long rank(Place chosen) {
        if (chosen.number() < 0 || chosen.number() > Integer.MAX_VALUE) {
            throw Problem.invalid("cursor", "is none of ours");
        }
        return chosen.number();
    }

    /** Grows with each change. */
    long revision() {
        return revision.get();
    }

    private ConcurrentNavigableMap<Place, Title> order(Sort sort) {
        return Objects.requireNonNull(orders.get(sort));
    }
}
