package dev.matinee.billing.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What letters were asked for already: each fact is told once, in the transaction that says it. */
@Component
class ToldFacts {
    /** What is owed for longer than that may be told once more. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ToldFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNew(String account, String fact) {
        return jdbc.sql("INSERT IGNORE INTO letter (fact, account_id, at_ms) VALUES (?, ?, ?)")
                        .params(fact, account, clock.millis())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String account) {
        jdbc.sql("DELETE FROM letter WHERE account_id = ?").param(account).update();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        long before = clock.millis() - KEPT.toMillis();
        while (jdbc.sql("DELETE FROM letter WHERE at_ms < ? LIMIT " + PORTION)
                        .param(before)
                        .update()
                == PORTION) {}
    }
}
