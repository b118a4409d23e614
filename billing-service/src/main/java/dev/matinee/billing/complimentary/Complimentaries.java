package dev.matinee.billing.complimentary;

import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Fact;
import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.ledger.Ledger;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What operators gave; one an account, given anew or taken away under the lock of its customer. */
@Component
public class Complimentaries {
    private final JdbcClient jdbc;
    private final Ledger ledger;

    Complimentaries(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Optional<Complimentary> of(String account) {
        return jdbc.sql("SELECT plan_id, until_ms FROM complimentary WHERE account_id = ?")
                .param(account)
                .query((row, n) -> {
                    long until = row.getLong("until_ms");
                    Instant end = row.wasNull() ? null : Instant.ofEpochMilli(until);
                    return new Complimentary(Objects.requireNonNull(row.getString("plan_id")), end);
                })
                .optional();
    }

    /** In the place of what was given before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String account, Complimentary given, Cause cause) {
        jdbc.sql("REPLACE INTO complimentary (account_id, plan_id, until_ms) VALUES (?, ?, ?)")
                .param(account)
                .param(given.planId())
                .param(given.until() == null ? null : given.until().toEpochMilli())
                .update();
        ledger.write(account, fact("given", given.planId()), cause);
    }

    /** False where there is nothing to take. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String account, Cause cause) {
        if (of(account).isEmpty()) {
            return false;
        }
        erase(account);
        ledger.write(account, fact("taken", null), cause);
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String account) {
        jdbc.sql("DELETE FROM complimentary WHERE account_id = ?")
                .param(account)
                .update();
    }

    private static Fact fact(String state, @Nullable String planId) {
        return new Fact(About.COMPLIMENTARY, "complimentary", state, null, planId, null);
    }
}
