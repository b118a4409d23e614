package dev.matinee.billing.change;

import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.subscription.Subscriptions;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends pauses when the time has come that they were made for: a period begins, and is paid for. */
@Component
class EndedPauses {
    private static final Logger log = LoggerFactory.getLogger(EndedPauses.class);

    private final Subscriptions subscriptions;
    private final Changes changes;
    private final Clock clock;

    EndedPauses(Subscriptions subscriptions, Changes changes, Clock clock) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void end() {
        for (String account : subscriptions.pausedUntil(clock.instant())) {
            try {
                changes.pauseIsOver(account, Cause.clock("pause is over"));
            } catch (RuntimeException e) {
                log.warn("The pause of account {} could not be ended, and is tried again: {}", account, e.toString());
            }
        }
    }
}
