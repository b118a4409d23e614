package dev.matinee.devstack.stripe.objects;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All objects, in memory and in a journal. One change at a time, each whole or not at all. They are kept as the bytes of
 * their JSON, which take a fifth of what its tree does, and are read where they are asked for.
 */
public final class Ledger implements AutoCloseable {
    /** When an object is due, as far as it can be seen from the object alone; null: never. */
    public interface Moments {
        @Nullable
        Due of(ObjectNode node);
    }

    private final Map<String, LinkedHashSet<String>> byKind = new HashMap<>();
    private final LinkedHashMap<String, byte[]> byId = new LinkedHashMap<>();
    private final Index index = new Index();
    private final Agenda agenda = new Agenda();
    private final Moments moments;
    private final Journal journal;
    private final Clock clock;
    private Runnable afterChange = () -> {};
    private int listeners;

    public Ledger(Path folder, Clock clock, Moments moments) {
        this.clock = clock;
        this.moments = moments;
        this.journal = Journal.open(folder, node -> keep(node, Json.bytes(node)), byId.values());
    }

    /** What runs after each change, outside of it. */
    public synchronized void afterChange(Runnable then) {
        Runnable before = afterChange;
        afterChange = () -> {
            before.run();
            then.run();
        };
    }

    /** How many webhook endpoints each event is brought to. */
    public synchronized void listeners(int endpoints) {
        listeners = endpoints;
    }

    /** Does the work, and keeps what it changed; if it throws, nothing is changed. */
    public <T> T change(Function<Objects, T> work) {
        T result;
        Runnable then;
        synchronized (this) {
            var objects = new Objects(this, clock.instant());
            result = work.apply(objects);
            if (objects.changed().isEmpty()) {
                return result;
            }
            List<byte[]> written =
                    objects.changed().values().stream().map(Json::bytes).toList();
            journal.append(written);
            int at = 0;
            for (ObjectNode node : objects.changed().values()) {
                keep(node, written.get(at++));
            }
            then = afterChange;
        }
        then.run();
        return result;
    }

    public void changing(Consumer<Objects> work) {
        change(objects -> {
            work.accept(objects);
            return true;
        });
    }

    /** The id of what is due first by that clock, unless that is later; those to be left out do not count. */
    public synchronized Optional<String> due(String clock, long until, Set<String> leftOut) {
        return agenda.next(clock, until, leftOut);
    }

    private void keep(ObjectNode node, byte[] written) {
        String id = Json.text(node, "id");
        String kind = Json.text(node, "object");
        ObjectNode before = get(id);
        if (node.path("_removed").asBoolean(false)) {
            byId.remove(id);
            kind(kind).remove(id);
            index.replace(before, null);
            agenda.put(id, null);
        } else {
            byId.put(id, written);
            kind(kind).add(id);
            index.replace(before, node);
            agenda.put(id, moments.of(node));
        }
    }

    /** The ids of all of a kind, in the order in which they came. */
    LinkedHashSet<String> kind(String kind) {
        return byKind.computeIfAbsent(kind, k -> new LinkedHashSet<>());
    }

    Index index() {
        return index;
    }

    int listeners() {
        return listeners;
    }

    /** The object as it is kept: a copy of one's own; null where there is none. */
    @Nullable
    ObjectNode get(String id) {
        byte[] written = byId.get(id);
        return written == null ? null : (ObjectNode) Json.MAPPER.readTree(written);
    }

    @Override
    public synchronized void close() {
        journal.close();
    }
}
