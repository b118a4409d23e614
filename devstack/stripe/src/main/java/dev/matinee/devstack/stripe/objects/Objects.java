package dev.matinee.devstack.stripe.objects;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The objects as one change sees them. What {@link #get} and {@link #all} give is to be read only. */
public final class Objects {
    private final Ledger ledger;
    private final Instant now;
    private final Map<String, ObjectNode> changed = new LinkedHashMap<>();

    Objects(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /** Stripe's times are in seconds. */
    public long seconds() {
        return now.getEpochSecond();
    }

    public Optional<ObjectNode> find(String id, String kind) {
        ObjectNode node = changed.getOrDefault(id, ledger.get(id));
        return Optional.ofNullable(node)
                .filter(n -> Json.text(n, "object").equals(kind)
                        && !n.path("_removed").asBoolean(false));
    }

    /** Whatever has this id. */
    public Optional<ObjectNode> findAny(String id) {
        return Optional.ofNullable(changed.getOrDefault(id, ledger.get(id)));
    }

    /** The object, or Stripe's refusal that names the parameter which asked for it. */
    public ObjectNode get(String id, String kind, String param) {
        return find(id, kind).orElseThrow(() -> StripeRefusal.missing(kind.replace('.', ' '), id, param));
    }

    /** The object to be changed. */
    public ObjectNode edit(String id, String kind) {
        ObjectNode mine = changed.get(id);
        if (mine != null) {
            return mine;
        }
        ObjectNode copy = get(id, kind, "id").deepCopy();
        changed.put(id, copy);
        return copy;
    }

    /** A new object, with the members that every object of Stripe's has. */
    public ObjectNode add(String id, String kind) {
        ObjectNode node = Json.object()
                .put("id", id)
                .put("object", kind)
                .put("created", seconds())
                .put("livemode", false);
        changed.put(id, node);
        return node;
    }

    public void remove(String id, String kind) {
        edit(id, kind).put("_removed", true);
    }

    /** All of a kind, newest first. */
    public List<ObjectNode> all(String kind) {
        var found = new LinkedHashMap<String, ObjectNode>(ledger.kind(kind));
        changed.forEach((id, node) -> {
            if (Json.text(node, "object").equals(kind)) {
                found.put(id, node);
            }
        });
        found.values().removeIf(node -> node.path("_removed").asBoolean(false));
        return new ArrayList<>(found.values()).reversed();
    }

    /** The newest of a kind that has this value in a member; null where none has. */
    public @Nullable ObjectNode newest(String kind, String member, String value) {
        return all(kind).stream()
                .filter(node -> Json.text(node, member).equals(value))
                .findFirst()
                .orElse(null);
    }

    Map<String, ObjectNode> changed() {
        return changed;
    }
}
