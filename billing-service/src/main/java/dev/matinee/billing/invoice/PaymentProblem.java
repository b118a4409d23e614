package dev.matinee.billing.invoice;

import com.stripe.model.Invoice;
import com.stripe.model.PaymentIntent;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why an invoice could not be collected, by which it differs what its owner can do. */
public enum PaymentProblem {
    /** By the card's bank, or there is no card: another card is needed. */
    DECLINED("declined"),
    /** The bank wants to know from the card's holder that the payment is theirs, which only the invoice's own page can ask. */
    AUTHENTICATION("authentication");

    private static final Set<String> OWED = Set.of("open", "uncollectible");

    private final String word;

    PaymentProblem(String word) {
        this.word = word;
    }

    /** As clients and the database know it. */
    public String word() {
        return word;
    }

    static PaymentProblem named(String word) {
        return word.equals(AUTHENTICATION.word) ? AUTHENTICATION : DECLINED;
    }

    /** Empty for one that is paid, void, or was never tried. @param invoice with its payments, and their intents */
    static Optional<PaymentProblem> of(Invoice invoice) {
        long attempts = Objects.requireNonNullElse(invoice.getAttemptCount(), 0L);
        if (attempts == 0 || !OWED.contains(Objects.requireNonNullElse(invoice.getStatus(), ""))) {
            return Optional.empty();
        }
        return Optional.of(intents(invoice).anyMatch(PaymentProblem::asksItsHolder) ? AUTHENTICATION : DECLINED);
    }

    private static Stream<PaymentIntent> intents(Invoice invoice) {
        var payments = invoice.getPayments();
        return payments == null
                ? Stream.empty()
                : payments.getData().stream()
                        .filter(p -> "open".equals(p.getStatus()) && p.getPayment() != null)
                        .map(p -> p.getPayment().getPaymentIntentObject())
                        .filter(Objects::nonNull);
    }

    /** Asked already, or declined for not having been asked (docs.stripe.com/declines/codes). */
    private static boolean asksItsHolder(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        return "requires_action".equals(intent.getStatus())
                || error != null && "authentication_required".equals(error.getCode());
    }
}
