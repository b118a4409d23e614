package dev.matinee.billing.reconciliation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the reconciliation when it is due ({@code matinee.billing.reconciliation.every}, 6 hours), or when asked. */
@Component
public class ReconciliationRuns {
    private static final Logger log = LoggerFactory.getLogger(ReconciliationRuns.class);

    private final Reconciliation reconciliation;
    private final Turns turns;
    private final Counter drift;
    private final Duration every;

    ReconciliationRuns(
            Reconciliation reconciliation,
            Turns turns,
            MeterRegistry meters,
            @Value("${matinee.billing.reconciliation.every:6h}") Duration every) {
        this.reconciliation = reconciliation;
        this.turns = turns;
        this.drift = meters.counter("matinee.billing.drift");
        this.every = every;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void whenDue() {
        try {
            run(every);
        } catch (RuntimeException e) {
            log.warn("What Stripe has could not be compared with ours, and is tried again: {}", e.toString());
        }
    }

    /** Empty where one is running. */
    public Optional<Report> now() {
        return run(Duration.ZERO);
    }

    private Optional<Report> run(Duration after) {
        if (!turns.take(after)) {
            return Optional.empty();
        }
        Report report;
        try {
            report = reconciliation.run();
        } catch (RuntimeException e) {
            turns.failed();
            throw e;
        }
        turns.over(report);
        drift.increment(report.drifted());
        if (report.drifted() > 0) {
            log.warn(
                    "{} of {} subscriptions and {} invoices were not as they are at Stripe; the report says which are mended",
                    report.drifted(),
                    report.subscriptions(),
                    report.invoices());
        }
        return Optional.of(report);
    }
}
