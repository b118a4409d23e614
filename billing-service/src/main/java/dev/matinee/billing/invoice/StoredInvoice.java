package dev.matinee.billing.invoice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
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

    /** What of it was given back, or is on its way; null where nothing is. */
    @Formula("""
            (SELECT SUM(a.amount) FROM adjustment a
             WHERE a.account_id = account_id AND a.invoice_id = id AND a.about = 'REFUND'
               AND a.status IN ('succeeded', 'pending'))""")
    @Nullable
    Long refunded;

    protected StoredInvoice() {}

    StoredInvoice(String id) {
        this.id = id;
    }
}
