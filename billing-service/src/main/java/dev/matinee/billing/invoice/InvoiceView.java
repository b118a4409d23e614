package dev.matinee.billing.invoice;

import dev.matinee.billing.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, as whoever pays it sees it.
 *
 * @param status Stripe's word: open, paid, uncollectible, void
 * @param number as it is printed; null where it has none yet
 * @param hasReceipt whether something was paid, for which there is one
 * @param refunded what of it was given back, or is on its way; null where nothing is
 * @param problem why it could not be collected; null where it was, or was not tried
 */
public record InvoiceView(
        String id,
        Instant date,
        Money amount,
        String status,
        @Nullable String hostedUrl,
        @Nullable String pdfUrl,
        @Nullable String number,
        boolean hasReceipt,
        @Nullable Money refunded,

        @Schema(allowableValues = {"declined", "authentication"}) @Nullable
        String problem) {
    static InvoiceView of(StoredInvoice row) {
        return new InvoiceView(
                row.id,
                row.createdAt,
                new Money(row.amount, row.currency),
                row.status,
                row.hostedUrl,
                row.pdfUrl,
                row.number,
                row.paymentIntent != null,
                row.refunded == null ? null : new Money(row.refunded, row.currency),
                row.problem);
    }
}
