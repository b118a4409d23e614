package dev.matinee.catalog.browse;

import dev.matinee.catalog.shelf.Channel;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.web.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All titles in memory, in each order that they are listed in: a projection of the topic that every instance has whole,
 * so that lists need no store (docs/adr/0031). Whoever reads it says who looks.
 */
@Component
public class Catalogue implements TitleListener {
    private final Map<String, Title> titles = new ConcurrentHashMap<>();
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
        orders.forEach((sort, order) -> move(sort, order, before, after));
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

    /** All that this viewer sees, the newest first. */
    public Collection<Title> all(Viewer viewer) {
        return order(Sort.NEWEST).values().stream().filter(viewer::sees).toList();
    }

    Page<Title> list(Sort sort, Predicate<Title> wanted, @Nullable Cursor cursor, int limit) {
        var after = Cursor.within(sort.name(), cursor);
        var order = order(sort);
        var rest = after == null ? order : order.tailMap(after, false);
        var items = new ArrayList<Title>();
        for (var entry : rest.entrySet()) {
            if (wanted.test(entry.getValue())) {
                if (items.size() == limit) {
                    return new Page<>(items, new Cursor(sort.name(), sort.place(items.getLast())).write());
                }
                items.add(entry.getValue());
            }
        }
        return new Page<>(items, null);
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
        String order = "CHANNEL:" + channel.slug();
        var after = Cursor.within(order, cursor);
        var first = new HashMap<String, Integer>();
        channel.titles().forEach(id -> first.put(id, first.size()));
        var places = new ConcurrentSkipListMap<Place, Title>();
        for (var entry : order(Sort.NEWEST).entrySet()) {
            var title = entry.getValue();
            if (title.getChannelsList().contains(channel.slug()) && viewer.sees(title)) {
                int rank = first.getOrDefault(title.getId(), Integer.MAX_VALUE);
                // Within one rank the newest come first: a time, as text that sorts like the number.
                String time = "%019d".formatted(Long.MAX_VALUE - title.getPublishedAtMs());
                places.put(new Place(rank, time, title.getId()), title);
            }
        }
        var rest = after == null ? places : places.tailMap(after, false);
        var page = rest.entrySet().stream().limit(limit).toList();
        String next = page.size() < limit || rest.size() == limit
                ? null
                : new Cursor(order, page.getLast().getKey()).write();
        return new Page<>(page.stream().map(Map.Entry::getValue).toList(), next);
    }

    private ConcurrentNavigableMap<Place, Title> order(Sort sort) {
        return Objects.requireNonNull(orders.get(sort));
    }
}
