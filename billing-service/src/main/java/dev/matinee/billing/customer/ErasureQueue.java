package dev.matinee.billing.customer;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that Stripe is still to forget. */
@Component
public class ErasureQueue {
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Twice is once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String account) {
        jdbc.sql("INSERT IGNORE INTO erasure (account_id, next_at_ms) VALUES (?, ?)")
                .params(account, clock.millis())
                .update();
    }
}
