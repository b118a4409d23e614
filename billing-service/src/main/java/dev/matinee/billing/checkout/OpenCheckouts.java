package dev.matinee.billing.checkout;

import dev.matinee.billing.checkout.StoredAttempt.Attempt;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks after checkouts that are open for long: an event may have been lost, and what was paid for is owed; and closes what was
 * replaced, where whoever replaced it did not come to that.
 */
@Component
class OpenCheckouts {
    private static final Logger log = LoggerFactory.getLogger(OpenCheckouts.class);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final Checkout checkout;

    OpenCheckouts(Attempts attempts, Checkout checkout) {
        this.attempts = attempts;
        this.checkout = checkout;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void catchUp() {
        for (Attempt attempt : attempts.takeNotOverForLong(LONG)) {
            try {
                checkout.catchUp(attempt);
            } catch (RuntimeException e) {
                log.warn("Checkout {} could not be asked after, and is tried again: {}", attempt.id(), e.toString());
            }
        }
    }
}
