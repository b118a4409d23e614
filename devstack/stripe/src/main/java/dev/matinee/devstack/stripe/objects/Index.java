package dev.matinee.devstack.stripe.objects;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Which objects of a kind have a value in a member that lists ask for, in the order in which they came. */
final class Index {
    static final Set<String> MEMBERS = Set.of(
            "_clock",
            "_subscription",
            "charge",
            "code",
            "customer",
            "email",
            "event",
            "invoice",
            "lookup_key",
            "payment_intent",
            "product",
            "subscription");

    private record Key(String kind, String member, String value) {}

    private final Map<Key, LinkedHashSet<String>> ids = new HashMap<>();

    void replace(@Nullable ObjectNode before, @Nullable ObjectNode after) {
        for (String member : MEMBERS) {
            Key old = key(before, member);
            Key fresh = key(after, member);
            if (before != null && old != null && !old.equals(fresh)) {
                remove(old, Json.text(before, "id"));
            }
            if (after != null && fresh != null && !fresh.equals(old)) {
                ids.computeIfAbsent(fresh, k -> new LinkedHashSet<>()).add(Json.text(after, "id"));
            }
        }
    }

    private static @Nullable Key key(@Nullable ObjectNode node, String member) {
        String value = node == null ? "" : Json.text(node, member);
        return node == null || value.isEmpty() ? null : new Key(Json.text(node, "object"), member, value);
    }

    private void remove(Key key, String id) {
        var known = ids.get(key);
        if (known != null) {
            known.remove(id);
            if (known.isEmpty()) {
                ids.remove(key);
            }
        }
    }

    java.util.SequencedSet<String> having(String kind, String member, String value) {
        var known = ids.get(new Key(kind, member, value));
        return known == null ? Collections.unmodifiableSequencedSet(new LinkedHashSet<>()) : known;
    }
}
