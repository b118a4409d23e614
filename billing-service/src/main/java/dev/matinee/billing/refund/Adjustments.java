package dev.matinee.billing.refund;

import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Fact;
import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.billing.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refunds and disputes, each as Stripe last said it is. */
@Component
class Adjustments {
    private final JdbcClient jdbc;
    private final Ledger ledger;

    Adjustments(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * @param about REFUND or DISPUTE
     * @param invoiceId null where the payment is of none that is known
     * @param status Stripe's word
     * @param reason Stripe's word, or null
     */
    record Adjustment(
            About about,
            String id,
            @Nullable String invoiceId,
            Money amount,
            String status,
            @Nullable String reason,
            Instant createdAt) {}

    /** In the transaction that holds the customer's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String account, Adjustment now, Cause cause) {
        var before = jdbc.sql("SELECT status FROM adjustment WHERE id = ?")
                .param(now.id)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .optional();
        if (before.equals(Optional.of(now.status))) {
            return;
        }
        jdbc.sql("""
                        REPLACE INTO adjustment
                            (id, about, account_id, invoice_id, amount, currency, status, reason, created_at_ms)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(now.id, now.about.name(), account)
                .param(now.invoiceId)
                .params(now.amount.amount(), now.amount.currency(), now.status)
                .param(now.reason)
                .param(now.createdAt.toEpochMilli())
                .update();
        ledger.write(account, new Fact(now.about, now.id, now.status, now.reason, null, now.amount), cause);
    }

    /** Lets go of a portion of what is older, of erased accounts; how many went. */
    @Transactional
    public int letGo(Instant before) {
        return jdbc.sql("""
                        DELETE FROM adjustment
                        WHERE created_at_ms < ? AND account_id IN (SELECT account_id FROM customer WHERE erased) LIMIT 500""").param(before.toEpochMilli()).update();
    }

    /** Of an account, the latest first. */
    @Transactional(readOnly = true)
    public List<Adjustment> of(String account) {
        return jdbc.sql("""
                        SELECT id, about, invoice_id, amount, currency, status, reason, created_at_ms FROM adjustment
                        WHERE account_id = ? ORDER BY created_at_ms DESC, id LIMIT 500""")
                .param(account)
                .query((row, n) -> new Adjustment(
                        About.valueOf(row.getString("about")),
                        Objects.requireNonNull(row.getString("id")),
                        row.getString("invoice_id"),
                        new Money(row.getLong("amount"), Objects.requireNonNull(row.getString("currency"))),
                        Objects.requireNonNull(row.getString("status")),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("created_at_ms"))))
                .list();
    }
}
