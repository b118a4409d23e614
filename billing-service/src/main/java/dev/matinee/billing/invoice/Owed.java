package dev.matinee.billing.invoice;

import dev.matinee.billing.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that it was tried to collect, in vain.
 *
 * @param attempts how often, as Stripe counts: by its own clock, and not by whoever pays on a page
 * @param due what is owed still
 * @param hostedUrl Stripe's page to pay it, or to tell the bank that it is one's own
 */
public record Owed(
        String invoiceId,
        PaymentProblem problem,
        int attempts,
        Money due,
        Instant createdAt,
        @Nullable String hostedUrl) {
    static Owed of(StoredInvoice row, String problem) {
        return new Owed(
                row.id,
                PaymentProblem.named(problem),
                row.attempts,
                new Money(row.due, row.currency),
                row.createdAt,
                row.hostedUrl);
    }
}
