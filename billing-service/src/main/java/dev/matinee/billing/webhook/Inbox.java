package dev.matinee.billing.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private static final int CUSTOMERS = 20;
    private static final int EVENTS = 100;
    private static final long LONGEST_PAUSE_MS = Duration.ofHours(1).toMillis();
    private static final int LONGEST_CAUSE = 2_000;
    /** As long as Stripe itself lists events. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration UNTIL_HEARD_OF = Duration.ofDays(1);
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final EventSettings settings;
    private final Clock clock;

    Inbox(JdbcClient jdbc, EventSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param stripeCustomer whose it is; null where it names nobody
     * @param payment the payment intent that it is about; null where it is about none
     */
    record Received(
            String id,
            String type,
            String payload,
            @Nullable String stripeCustomer,
            @Nullable String payment) {}

    /** False for one that is there already. */
    @Transactional
    public boolean store(Received event) {
        long now = clock.millis();
        return jdbc.sql("""
                                INSERT IGNORE INTO stripe_event
                                    (id, type, payload, stripe_customer, payment_intent, state, next_at_ms, received_at_ms)
                                VALUES (?, ?, ?, ?, ?, 'new', ?, ?)""")
                        .param(event.id)
                        .param(event.type)
                        .param(event.payload)
                        .param(event.stripeCustomer)
                        .param(event.payment)
                        .param(now)
                        .param(now)
                        .update()
                == 1;
    }

    /** @param attempts those before this one */
    record Taken(String id, String type, String payload, int attempts) {}

    /**
     * What is due of one customer, in the order it came in. Nobody else works on that customer meanwhile.
     *
     * @param untilMs until when it is taken, which tells this taking from a later one
     */
    record Batch(String stripeCustomer, long untilMs, List<Taken> events) {}

    /** Takes the customers of whom something is due, those that wait longest first. */
    @Transactional
    public List<Batch> take() {
        long now = clock.millis();
        var due = jdbc.sql("""
                        SELECT c.stripe_customer FROM stripe_event e JOIN customer c USING (stripe_customer)
                        WHERE e.state = 'new' AND e.next_at_ms <= ? AND c.worked_until_ms <= ?
                        GROUP BY c.stripe_customer ORDER BY MIN(e.next_at_ms) LIMIT %d""".formatted(CUSTOMERS))
                .params(now, now)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
        var taken = new ArrayList<Batch>();
        for (String customer : due) {
            take(customer, now).ifPresent(taken::add);
        }
        return taken;
    }

    private Optional<Batch> take(String customer, long now) {
        long until = now + settings.lease().toMillis();
        boolean isMine =
                jdbc.sql("UPDATE customer SET worked_until_ms = ? WHERE stripe_customer = ? AND worked_until_ms <= ?")
                                .params(until, customer, now)
                                .update()
                        == 1;
        return isMine ? Optional.of(new Batch(customer, until, due(customer, now))) : Optional.empty();
    }

    private List<Taken> due(String customer, long now) {
        return jdbc.sql("""
                        SELECT id, type, payload, attempts FROM stripe_event
                        WHERE stripe_customer = ? AND state = 'new' AND next_at_ms <= ?
                        ORDER BY received_at_ms, id LIMIT %d""".formatted(EVENTS))
                .params(customer, now)
                .query((row, n) -> new Taken(
                        Objects.requireNonNull(row.getString("id")),
                        Objects.requireNonNull(row.getString("type")),
                        Objects.requireNonNull(row.getString("payload")),
                        row.getInt("attempts")))
                .list();
    }

    /** Whether another event of it may be begun: in the first half of the lease, so that the last is done before anybody else begins. */
    public boolean hasTime(Batch batch) {
        return clock.millis() < batch.untilMs - settings.lease().toMillis() / 2;
    }

    /** Lets others have the customer, and says of these events that they are worked through, or of no type of ours. */
    @Transactional
    public void over(Batch batch, List<String> worked, List<String> ignored) {
        state(worked, "done");
        state(ignored, "ignored");
        jdbc.sql("UPDATE customer SET worked_until_ms = 0 WHERE stripe_customer = ? AND worked_until_ms = ?")
                .params(batch.stripeCustomer, batch.untilMs)
                .update();
    }

    private void state(List<String> ids, String state) {
        if (!ids.isEmpty()) {
            jdbc.sql("UPDATE stripe_event SET state = :state, cause = NULL WHERE id IN (:ids)")
                    .param("state", state)
                    .param("ids", ids)
                    .update();
        }
    }

    /**
     * Finds whose those are that name what was paid alone, and is done with what is of nobody who has an account (any more): that
     * it came is kept, and nothing of what it said. What was paid may be heard of later: that is waited for a day.
     *
     * @return whether there was any
     */
    @Transactional
    public boolean sort() {
        return findOwners() | passOver();
    }

    private boolean findOwners() {
        var owners = jdbc.sql("""
                        SELECT e.id, c.stripe_customer FROM stripe_event e
                        JOIN invoice i ON i.payment_intent = e.payment_intent JOIN customer c ON c.account_id = i.account_id
                        WHERE e.state = 'new' AND e.stripe_customer IS NULL AND c.stripe_customer IS NOT NULL LIMIT %d""".formatted(EVENTS))
                .query((row, n) -> List.of(String.valueOf(row.getString(2)), String.valueOf(row.getString(1))))
                .list();
        owners.forEach(owner -> jdbc.sql("UPDATE stripe_event SET stripe_customer = ? WHERE id = ?")
                .params(owner)
                .update());
        return !owners.isEmpty();
    }

    private boolean passOver() {
        long now = clock.millis();
        var ids = jdbc.sql("""
                        SELECT e.id FROM stripe_event e LEFT JOIN customer c USING (stripe_customer)
                        WHERE e.state = 'new' AND e.next_at_ms <= ? AND (c.account_id IS NULL OR c.erased)
                          AND (e.stripe_customer IS NOT NULL OR e.payment_intent IS NULL OR e.received_at_ms < ?)
                        LIMIT %d""".formatted(EVENTS))
                .params(now, now - UNTIL_HEARD_OF.toMillis())
                .query(String.class)
                .list();
        if (ids.isEmpty()) {
            return false;
        }
        jdbc.sql("UPDATE stripe_event SET state = 'ignored', payload = '{}', stripe_customer = NULL WHERE id IN (:ids)")
                .param("ids", ids)
                .update();
        return true;
    }

    /** Lets go of all that came of a customer, in whatever state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String stripeCustomer) {
        jdbc.sql("DELETE FROM stripe_event WHERE stripe_customer = ?")
                .param(stripeCustomer)
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
                                WHERE state IN ('done', 'ignored') AND received_at_ms < ? LIMIT %d""".formatted(PORTION))
                        .param(clock.millis() - KEPT.toMillis())
                        .update()
                == PORTION;
    }
}
