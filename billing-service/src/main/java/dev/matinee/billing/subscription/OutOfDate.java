package dev.matinee.billing.subscription;

import dev.matinee.billing.entitlement.Entitlements;
import dev.matinee.billing.ledger.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the clock ends, no event tells of: asks Stripe once more, and says what is true now. */
@Component
class OutOfDate {
    private static final Logger log = LoggerFactory.getLogger(OutOfDate.class);

    private final Entitlements entitlements;
    private final Subscriptions subscriptions;

    OutOfDate(Entitlements entitlements, Subscriptions subscriptions) {
        this.entitlements = entitlements;
        this.subscriptions = subscriptions;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void refresh() {
        for (String account : entitlements.outOfDate()) {
            try {
                subscriptions.refresh(account, Cause.clock("out of date"));
            } catch (RuntimeException e) {
                log.warn(
                        "The entitlement of account {} could not be brought up to date, and is tried again: {}",
                        account,
                        e.toString());
            }
        }
    }
}
