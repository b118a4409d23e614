package dev.matinee.billing.invoice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the law wants kept of erased accounts' money is kept that long, and no longer. */
@Component
class OldInvoices {
    private static final Logger log = LoggerFactory.getLogger(OldInvoices.class);

    private final Invoices invoices;
    private final InvoiceSettings settings;
    private final Clock clock;

    OldInvoices(Invoices invoices, InvoiceSettings settings, Clock clock) {
        this.invoices = invoices;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 24 * 60, initialDelay = 7, timeUnit = TimeUnit.MINUTES)
    void letGo() {
        var before = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(settings.keptAfterErasure())
                .toInstant();
        int portions = 0;
        while (invoices.letGo(before)) {
            portions++;
        }
        log.debug("Old invoices of erased accounts were let go of, in {} portions", portions);
    }
}
