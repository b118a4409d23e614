package dev.matinee.kit.outbox;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets go of what served its purpose, in portions that hold no lock for long. */
class Forgetting {
    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events are never told again after Kafka has let them go; Stripe, too, keeps idempotency keys for a day. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        while (jdbc.sql("DELETE FROM heard_event WHERE heard_at < CURRENT_TIMESTAMP - INTERVAL 40 DAY LIMIT 1000")
                        .update()
                == 1000) {}
        while (jdbc.sql("DELETE FROM idempotency_key WHERE created_at < CURRENT_TIMESTAMP - INTERVAL 1 DAY LIMIT 1000")
                        .update()
                == 1000) {}
    }
}
