package dev.matinee.billing.refund;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Fact;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be given back, written down before Stripe is asked: by whom and why in the ledger, and under which key Stripe does it
 * once. Asking again under the caller's key is asking once, for good: Stripe forgets its keys after a day.
 */
@Component
class RefundWishes {
    private final JdbcClient jdbc;
    private final Customers customers;
    private final Ledger ledger;
    private final Clock clock;

    RefundWishes(JdbcClient jdbc, Customers customers, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param id in the refund's metadata
     * @param amount null: all that is left of it
     * @param isNew Stripe was not asked before
     */
    record Wish(String id, String invoice, @Nullable Long amount, String stripeKey, boolean isNew, boolean isDone) {}

    /** The wish of this key, or a new one; refused where the key stands for another, or the account is erased. */
    @Transactional
    public Wish keep(String account, String invoice, @Nullable Long amount, String callersKey, Cause cause) {
        if (!customers.lock(account)) {
            throw Problem.notFound();
        }
        var before = find(account, callersKey).orElse(null);
        if (before == null) {
            ledger.write(account, Fact.request(invoice, "refund"), cause);
            return add(account, invoice, amount, callersKey);
        }
        if (!before.invoice.equals(invoice) || !Objects.equals(before.amount, amount)) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
        return before;
    }

    private Optional<Wish> find(String account, String callersKey) {
        return jdbc.sql("""
                        SELECT id, invoice_id, amount, stripe_key, done FROM refund_wish
                        WHERE account_id = ? AND callers_key = ?""")
                .params(account, callersKey)
                .query((row, n) -> wish(row))
                .optional();
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                String.valueOf(row.getString("id")),
                String.valueOf(row.getString("invoice_id")),
                row.getObject("amount", Long.class),
                String.valueOf(row.getString("stripe_key")),
                false,
                row.getBoolean("done"));
    }

    private Wish add(String account, String invoice, @Nullable Long amount, String callersKey) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO refund_wish (id, account_id, callers_key, invoice_id, amount, stripe_key, begun_at_ms)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, account, callersKey, invoice)
                .param(amount)
                .params(id, clock.millis())
                .update();
        return new Wish(id, invoice, amount, id, true, false);
    }

    @Transactional
    public void done(Wish wish) {
        jdbc.sql("UPDATE refund_wish SET done = TRUE WHERE id = ?")
                .param(wish.id)
                .update();
    }

    /** Stripe failed under the key it had, and nothing was given back; who found that later changes nothing. */
    @Transactional
    public void rekey(Wish wish) {
        jdbc.sql("UPDATE refund_wish SET stripe_key = ? WHERE id = ? AND stripe_key = ?")
                .params(UUID.randomUUID().toString(), wish.id, wish.stripeKey)
                .update();
    }

    /** Stripe refused it, and nothing was given back. */
    @Transactional
    public void refused(Wish wish) {
        jdbc.sql("DELETE FROM refund_wish WHERE id = ?").param(wish.id).update();
    }

    /** Lets go of a portion of what is older, of erased accounts; how many went. */
    @Transactional
    public int letGo(Instant before) {
        return jdbc.sql("""
                        DELETE FROM refund_wish
                        WHERE begun_at_ms < ? AND account_id IN (SELECT account_id FROM customer WHERE erased) LIMIT 500""").param(before.toEpochMilli()).update();
    }
}
