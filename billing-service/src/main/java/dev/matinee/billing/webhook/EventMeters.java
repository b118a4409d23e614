package dev.matinee.billing.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what Stripe's events wait for somebody, or for an operator; asked of the database when it is asked for. */
@Component
class EventMeters implements MeterBinder {
    private final JdbcClient jdbc;
    private final AsideEvents aside;
    private final Clock clock;

    EventMeters(JdbcClient jdbc, AsideEvents aside, Clock clock) {
        this.jdbc = jdbc;
        this.aside = aside;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("matinee.billing.events.aside", aside::count)
                .description("Events of Stripe's that are set aside")
                .register(meters);
        Gauge.builder("matinee.billing.events.waiting", this::waitingSeconds)
                .description("Since when the oldest event of a customer of ours is not worked through")
                .baseUnit("seconds")
                .register(meters);
    }

    private long waitingSeconds() {
        long now = clock.millis();
        long since = jdbc.sql("""
                        SELECT MIN(e.received_at_ms) FROM stripe_event e JOIN customer c USING (stripe_customer)
                        WHERE e.state = 'new'""").query((row, n) -> row.getLong(1)).single();
        return since == 0 ? 0 : Math.max(0, now - since) / 1_000;
    }
}
