package dev.matinee.billing.invoice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invoice")
class StoredInvoice {
    @Id
    String id;

    String accountId;

    Instant createdAt;
    long amount;
    String currency;
    String status;

    @Nullable
    String hostedUrl;

    @Nullable
    String pdfUrl;

    /** Stripe's payment intent that paid it. */
    @Nullable
    String paymentIntent;

    @Nullable
    String number;

    /** How often it was tried to collect it. */
    int attempts;

    /** The word of a {@link PaymentProblem}; null where there is none. */
    @Nullable
    String problem;

    /** What of it is owed still. */
    long due;

    protected StoredInvoice() {}

    StoredInvoice(String id) {
        this.id = id;
    }
}
