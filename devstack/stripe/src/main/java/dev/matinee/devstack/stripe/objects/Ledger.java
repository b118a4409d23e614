package dev.matinee.devstack.stripe.objects;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All objects, in memory and in a journal. One change at a time, each whole or not at all. */
public final class Ledger implements AutoCloseable {
    private final Map<String, Map<String, ObjectNode>> byKind = new HashMap<>();
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
    private final Journal journal;
    private final Clock clock;
    private Runnable afterChange = () -> {};

    public Ledger(Path folder, Clock clock) {
        this.clock = clock;
        this.journal = Journal.open(folder, this::keep, byId.values());
    }

    /** What runs after each change, outside of it. */
    public synchronized void afterChange(Runnable then) {
        afterChange = then;
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
            journal.append(objects.changed().values());
            objects.changed().values().forEach(this::keep);
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

    private void keep(ObjectNode node) {
        String id = Json.text(node, "id");
        String kind = Json.text(node, "object");
        if (node.path("_removed").asBoolean(false)) {
            byId.remove(id);
            kind(kind).remove(id);
        } else {
            byId.put(id, node);
            kind(kind).put(id, node);
        }
    }

    Map<String, ObjectNode> kind(String kind) {
        return byKind.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    @Nullable
    ObjectNode get(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized void close() {
        journal.close();
    }
}
