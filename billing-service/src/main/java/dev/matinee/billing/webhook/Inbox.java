package dev.matinee.billing.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stripe's events, by their ids, as they came. One is new until it is worked through (or its type is none of ours, or
 * it was tried too often and is set aside).
 */
@Component
public class Inbox {
    static final int MOST_ATTEMPTS = 12;
    private static final int BATCH = 20;
    /** Nobody works on an event for longer; after it another may take it. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final long LONGEST_PAUSE_MS = Duration.ofHours(1).toMillis();
    private static final int LONGEST_CAUSE = 2_000;
    /** As long as Stripe itself lists events. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param stripeCustomer whose it is; null for nobody's */
    record Received(
            String id,
            String type,
            String payload,
            @Nullable String stripeCustomer) {}

    /** @param attempts those before this one */
    record Taken(String id, String type, String payload, int attempts) {}

    /** False for one that is there already. */
    @Transactional
    public boolean store(Received event) {
        return jdbc.sql("""
                                INSERT IGNORE INTO stripe_event (id, type, payload, stripe_customer, state, next_at_ms)
                                VALUES (?, ?, ?, ?, 'new', ?)""")
                        .params(event.id, event.type, event.payload)
                        .param(event.stripeCustomer)
                        .param(clock.millis())
                        .update()
                == 1;
    }

    /** Takes what is due, so that nobody else does for a minute. */
    @Transactional
    public List<Taken> take() {
        var taken = jdbc.sql("""
                        SELECT id, type, payload, attempts FROM stripe_event
                        WHERE state = 'new' AND next_at_ms <= ? ORDER BY next_at_ms LIMIT %d FOR UPDATE SKIP LOCKED""".formatted(BATCH))
                .param(clock.millis())
                .query((row, n) -> new Taken(
                        Objects.requireNonNull(row.getString("id")),
                        Objects.requireNonNull(row.getString("type")),
                        Objects.requireNonNull(row.getString("payload")),
                        row.getInt("attempts")))
                .list();
        if (!taken.isEmpty()) {
            jdbc.sql("UPDATE stripe_event SET next_at_ms = :lease WHERE id IN (:ids)")
                    .param("lease", clock.millis() + LEASE.toMillis())
                    .param("ids", taken.stream().map(Taken::id).toList())
                    .update();
        }
        return taken;
    }

    @Transactional
    public void done(Taken event) {
        state(event, "done");
    }

    @Transactional
    public void ignored(Taken event) {
        state(event, "ignored");
    }

    /** It is of nobody who has an account (any more): that it came is kept, and nothing of what it said. */
    @Transactional
    public void nobodys(Taken event) {
        state(event, "ignored");
        jdbc.sql("UPDATE stripe_event SET payload = '{}', stripe_customer = NULL WHERE id = ?")
                .param(event.id)
                .update();
    }

    /** Lets go of all that came of a customer, in whatever state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String stripeCustomer) {
        jdbc.sql("DELETE FROM stripe_event WHERE stripe_customer = ?")
                .param(stripeCustomer)
                .update();
    }

    private void state(Taken event, String state) {
        jdbc.sql("UPDATE stripe_event SET state = ?, cause = NULL WHERE id = ?")
                .params(state, event.id)
                .update();
    }

    /** Stripe was away: that is not the event's fault. */
    @Transactional
    public void postpone(Taken event, String cause) {
        again(event, event.attempts, "new", cause, 5_000);
    }

    /** Tried again, each time later; set aside with its cause when it was tried often. */
    @Transactional
    public void failed(Taken event, String cause) {
        int attempts = event.attempts + 1;
        long pause = Math.min(LONGEST_PAUSE_MS, 1_000L << Math.min(event.attempts, 12));
        again(event, attempts, attempts >= MOST_ATTEMPTS ? "aside" : "new", cause, pause);
    }

    private void again(Taken event, int attempts, String state, String cause, long pause) {
        jdbc.sql("UPDATE stripe_event SET state = ?, attempts = ?, cause = ?, next_at_ms = ? WHERE id = ?")
                .params(
                        state,
                        attempts,
                        cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)),
                        clock.millis() + pause,
                        event.id)
                .update();
    }

    /** Lets go of a portion of what is done with; false when nothing is left to go. What was set aside stays. */
    @Transactional
    public boolean forget() {
        return jdbc.sql("""
                                DELETE FROM stripe_event
                                WHERE state IN ('done', 'ignored') AND received_at < ? LIMIT %d""".formatted(PORTION))
                        .param(Timestamp.from(clock.instant().minus(KEPT)))
                        .update()
                == PORTION;
    }
}
