package dev.matinee.billing.invoice;

import dev.matinee.billing.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, as whoever pays it sees it.
 *
 * @param status Stripe's word: open, paid, uncollectible, void
 * @param number as it is printed; null where it has none yet
 */
public record InvoiceView(
        String id,
        Instant date,
        Money amount,
        String status,
        @Nullable String hostedUrl,
        @Nullable String pdfUrl,
        @Nullable String number) {
    static InvoiceView of(StoredInvoice row) {
        return new InvoiceView(
                row.id,
                row.createdAt,
                new Money(row.amount, row.currency),
                row.status,
                row.hostedUrl,
                row.pdfUrl,
                row.number);
    }
}
