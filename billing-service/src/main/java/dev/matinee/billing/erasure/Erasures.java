package dev.matinee.billing.erasure;

import dev.matinee.billing.change.Wishes;
import dev.matinee.billing.checkout.Checkout;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.customer.ErasureQueue;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.letter.LettersDue;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.billing.webhook.Inbox;
import dev.matinee.kit.outbox.IdempotentWrites;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases accounts: at once here, and at Stripe (which cancels what its customer has when that is deleted) as soon as it
 * can be asked.
 */
@Service
class Erasures {
    private static final int BATCH = 20;
    private static final long LONGEST_PAUSE_MS = Duration.ofHours(1).toMillis();

    private final JdbcClient jdbc;
    private final ErasureQueue queue;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final Checkout checkout;
    private final Wishes wishes;
    private final LettersDue letters;
    private final IdempotentWrites writes;
    private final Inbox inbox;
    private final Clock clock;

    Erasures(
            JdbcClient jdbc,
            ErasureQueue queue,
            Customers customers,
            Subscriptions subscriptions,
            Invoices invoices,
            Checkout checkout,
            Wishes wishes,
            LettersDue letters,
            IdempotentWrites writes,
            Inbox inbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.checkout = checkout;
        this.wishes = wishes;
        this.letters = letters;
        this.writes = writes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param attempts those before */
    record Due(String account, int attempts) {}

    /** Twice is once. */
    @Transactional
    public void erase(String account) {
        customers.markErased(account);
        subscriptions.erase(account);
        invoices.erase(account);
        checkout.erase(account);
        wishes.erase(account);
        letters.erase(account);
        writes.forget(account);
        queue.add(account);
    }

    @Transactional(readOnly = true)
    public List<Due> due() {
        return jdbc.sql("SELECT account_id, attempts FROM erasure WHERE next_at_ms <= ? ORDER BY next_at_ms LIMIT "
                        + BATCH)
                .param(clock.millis())
                .query((row, n) -> new Due(Objects.requireNonNull(row.getString("account_id")), row.getInt("attempts")))
                .list();
    }

    /** @param stripeCustomer what Stripe has forgotten: what it told of that goes, too */
    @Transactional
    public void done(Due erasure, Optional<String> stripeCustomer) {
        stripeCustomer.ifPresent(inbox::forget);
        jdbc.sql("DELETE FROM erasure WHERE account_id = ?")
                .param(erasure.account)
                .update();
    }

    @Transactional
    public void again(Due erasure) {
        long pause = Math.min(LONGEST_PAUSE_MS, 1_000L << Math.min(erasure.attempts, 12));
        jdbc.sql("UPDATE erasure SET attempts = attempts + 1, next_at_ms = ? WHERE account_id = ?")
                .params(clock.millis() + pause, erasure.account)
                .update();
    }
}
