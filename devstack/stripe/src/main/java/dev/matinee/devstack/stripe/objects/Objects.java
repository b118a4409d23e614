package dev.matinee.devstack.stripe.objects;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The objects as one change sees them. What {@link #get} and {@link #all} give is to be read only. */
public final class Objects {
    private final Ledger ledger;
    private final Instant timeOfDay;
    private final Map<String, ObjectNode> changed = new LinkedHashMap<>();
    private String clock = Due.TIME_OF_DAY;
    private long seconds;
    private Cause cause = Cause.NOBODY;

    Objects(Ledger ledger, Instant timeOfDay) {
        this.ledger = ledger;
        this.timeOfDay = timeOfDay;
        this.seconds = timeOfDay.getEpochSecond();
    }

    /** The time of day, whatever clock the change lives by. */
    public Instant timeOfDay() {
        return timeOfDay;
    }

    /** Now, by the clock that the change lives by. Stripe's times are in seconds. */
    public long seconds() {
        return seconds;
    }

    /** The test clock that the change lives by; empty for the time of day. */
    public String clock() {
        return clock;
    }

    /** From now on the change lives by this clock, at that time; what it makes belongs to the clock. */
    public void liveBy(String clock, long seconds) {
        this.clock = clock;
        this.seconds = seconds;
    }

    public Cause cause() {
        return cause;
    }

    public void causedBy(Cause cause) {
        this.cause = cause;
    }

    public int listeners() {
        return ledger.listeners();
    }

    public Optional<ObjectNode> find(String id, String kind) {
        return findAny(id).filter(n -> Json.text(n, "object").equals(kind));
    }

    /** Whatever has this id. */
    public Optional<ObjectNode> findAny(String id) {
        ObjectNode mine = changed.get(id);
        return Optional.ofNullable(mine == null ? ledger.get(id) : mine)
                .filter(n -> !n.path("_removed").asBoolean(false));
    }

    /** As it was before this change; null where it was not. */
    public @Nullable ObjectNode before(String id) {
        return ledger.get(id);
    }

    /** The object, or Stripe's refusal that names the parameter which asked for it. */
    public ObjectNode get(String id, String kind, String param) {
        return find(id, kind).orElseThrow(() -> StripeRefusal.missing(kind.replace('.', ' '), id, param));
    }

    /** The object to be changed. */
    public ObjectNode edit(String id, String kind) {
        ObjectNode mine = changed.get(id);
        if (mine != null && !mine.path("_removed").asBoolean(false)) {
            return mine;
        }
        ObjectNode copy = get(id, kind, "id");
        changed.put(id, copy);
        return copy;
    }

    /** A new object, with the members that every object of Stripe's has. */
    public ObjectNode add(String id, String kind) {
        ObjectNode node = Json.object()
                .put("id", id)
                .put("object", kind)
                .put("created", seconds)
                .put("livemode", false);
        if (!clock.isEmpty()) {
            node.put("_clock", clock);
        }
        changed.put(id, node);
        return node;
    }

    public void remove(String id, String kind) {
        edit(id, kind).put("_removed", true);
    }

    /** All of a kind, newest first. */
    public Stream<ObjectNode> all(String kind) {
        return newestFirst(
                ledger.kind(kind).reversed().stream(),
                node -> Json.text(node, "object").equals(kind),
                node -> true);
    }

    /** All of a kind with this value in a member, newest first. */
    public Stream<ObjectNode> having(String kind, String member, String value) {
        if (!Index.MEMBERS.contains(member)) {
            return all(kind).filter(node -> Json.text(node, member).equals(value));
        }
        Predicate<ObjectNode> wanted = node -> Json.text(node, "object").equals(kind)
                && Json.text(node, member).equals(value);
        return newestFirst(ledger.index().having(kind, member, value).reversed().stream(), wanted, wanted);
    }

    private Stream<ObjectNode> newestFirst(
            Stream<String> kept, Predicate<ObjectNode> wanted, Predicate<ObjectNode> wasKept) {
        List<ObjectNode> fresh = new ArrayList<>();
        changed.forEach((id, node) -> {
            ObjectNode before = ledger.get(id);
            if (wanted.test(node) && (before == null || !wasKept.test(before))) {
                fresh.addFirst(node);
            }
        });
        var known = kept.map(id -> {
                    ObjectNode mine = changed.get(id);
                    return mine == null ? java.util.Objects.requireNonNull(ledger.get(id)) : mine;
                })
                .filter(wanted);
        return Stream.concat(fresh.stream(), known)
                .filter(node -> !node.path("_removed").asBoolean(false));
    }

    /**
     * Does the work, gives what came of it, and takes everything back that it changed. What was edited before is to be
     * edited anew in the work.
     */
    public <T> T tentatively(Supplier<T> work) {
        var before = new LinkedHashMap<String, ObjectNode>(changed);
        changed.replaceAll((id, node) -> node.deepCopy());
        String clockBefore = clock;
        long secondsBefore = seconds;
        try {
            return work.get();
        } finally {
            changed.clear();
            changed.putAll(before);
            liveBy(clockBefore, secondsBefore);
        }
    }

    Map<String, ObjectNode> changed() {
        return changed;
    }
}
