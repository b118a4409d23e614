package dev.matinee.billing.invoice;

import dev.matinee.billing.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param status Stripe's word: open, paid, uncollectible, void */
record InvoiceView(
        String id,
        Instant date,
        Money amount,
        String status,
        @Nullable String hostedUrl,
        @Nullable String pdfUrl) {
    static InvoiceView of(StoredInvoice row) {
        return new InvoiceView(
                row.id, row.createdAt, new Money(row.amount, row.currency), row.status, row.hostedUrl, row.pdfUrl);
    }
}
