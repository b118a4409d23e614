package dev.matinee.billing.webhook;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Stripe's raw events name people's cards and addresses: they are not kept longer than they are of use. */
@Component
class ForgottenEvents {
    private static final Logger log = LoggerFactory.getLogger(ForgottenEvents.class);

    private final Inbox inbox;

    ForgottenEvents(Inbox inbox) {
        this.inbox = inbox;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forget() {
        int portions = 0;
        while (inbox.forget()) {
            portions++;
        }
        log.debug("Old events were let go of, in {} full portions", portions);
    }
}
