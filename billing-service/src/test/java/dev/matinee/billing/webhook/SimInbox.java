package dev.matinee.billing.webhook;

import dev.matinee.billing.model.Bug;
import dev.matinee.billing.model.Sim;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An inbox in memory, each of whose doings is whole or not at all. */
public final class SimInbox extends Inbox {
    private static final long LEASE_MS = Duration.ofMinutes(1).toMillis();

    private final Sim sim;
    private final Clock clock;
    private final Bug bug;
    private final Map<String, Kept> events = new LinkedHashMap<>();
    private long workedUntilMs;

    @SuppressWarnings("NullAway") // There is no database.
    public SimInbox(Sim sim, Clock clock, Bug bug) {
        super(null, new EventSettings(java.time.Duration.ofMinutes(1)), clock);
        this.sim = sim;
        this.clock = clock;
        this.bug = bug;
    }

    private static final class Kept {
        final Received event;
        String state = "new";
        int attempts;

        Kept(Received event) {
            this.event = event;
        }
    }

    /** Those that are not worked through. */
    public List<String> open() {
        return events.values().stream()
                .filter(kept -> kept.state.equals("new"))
                .map(kept -> kept.event.id())
                .toList();
    }

    public boolean has(String id) {
        return events.containsKey(id);
    }

    @Override
    public boolean store(Received event) {
        sim.step();
        return events.putIfAbsent(event.id(), new Kept(event)) == null;
    }

    @Override
    public List<Batch> take() {
        sim.step();
        if (workedUntilMs > clock.millis() || open().isEmpty()) {
            return List.of();
        }
        workedUntilMs = bug == Bug.LEASE_FOR_GOOD ? Long.MAX_VALUE : clock.millis() + LEASE_MS;
        var taken = new ArrayList<Taken>();
        for (String id : open()) {
            var kept = events.get(id);
            taken.add(new Taken(id, kept.event.type(), kept.event.payload(), kept.attempts));
        }
        var first = events.get(taken.getFirst().id()).event;
        return List.of(new Batch(String.valueOf(first.stripeCustomer()), workedUntilMs, taken));
    }

    @Override
    public void over(Batch batch, List<String> worked, List<String> ignored) {
        sim.step();
        worked.forEach(id -> events.get(id).state = "done");
        ignored.forEach(id -> events.get(id).state = "ignored");
        if (workedUntilMs == batch.untilMs()) {
            workedUntilMs = 0;
        }
    }

    @Override
    public void postpone(Taken event, String cause) {
        sim.step();
    }

    @Override
    public void failed(Taken event, String cause) {
        throw new IllegalStateException("Event " + event.id() + " failed: " + cause);
    }
}
