package dev.matinee.billing.refund;

import dev.matinee.billing.invoice.InvoiceSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What went back to erased accounts is kept as long as their invoices are, and no longer. */
@Component
class OldRefunds {
    private static final Logger log = LoggerFactory.getLogger(OldRefunds.class);

    private final Adjustments adjustments;
    private final RefundWishes wishes;
    private final InvoiceSettings settings;
    private final Clock clock;

    OldRefunds(Adjustments adjustments, RefundWishes wishes, InvoiceSettings settings, Clock clock) {
        this.adjustments = adjustments;
        this.wishes = wishes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 24 * 60, initialDelay = 8, timeUnit = TimeUnit.MINUTES)
    void letGo() {
        var before = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(settings.keptAfterErasure())
                .toInstant();
        int gone = 0;
        for (int portion = portion(before); portion > 0; portion = portion(before)) {
            gone += portion;
        }
        log.debug("Old refunds and disputes of erased accounts that were let go of: {}", gone);
    }

    private int portion(Instant before) {
        return adjustments.letGo(before) + wishes.letGo(before);
    }
}
