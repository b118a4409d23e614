package dev.matinee.billing.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;

/** Stripe understood a call, and will not do it. */
public final class StripeRefused extends RuntimeException {
    private final @Nullable String code;
    private final @Nullable String param;

    StripeRefused(StripeException refused, @Nullable String param) {
        super("Stripe refused: " + refused.getMessage(), refused);
        this.code = refused.getCode();
        this.param = param;
    }

    /** Why, in Stripe's words, which are for who runs the business. */
    public String said() {
        return getCause() instanceof StripeException e
                ? String.valueOf(e.getUserMessage() == null ? e.getMessage() : e.getUserMessage())
                : String.valueOf(getMessage());
    }

    /** Whether what a parameter names is not there (any more); null: whatever parameter it is. */
    public boolean isMissing(@Nullable String named) {
        return "resource_missing".equals(code) && (named == null || named.equals(param));
    }

    /** Whether a payment failed: no card, or one that will not pay. */
    public boolean isPayment() {
        return getCause() instanceof CardException;
    }

    /** Whether the bank wants to know who pays, which only its own page can ask. */
    public boolean isAuthenticationRequired() {
        return "authentication_required".equals(code) || "subscription_payment_intent_requires_action".equals(code);
    }

    /** Whether nothing will be asked for any more. */
    public boolean isNothingToCome() {
        return "invoice_upcoming_none".equals(code);
    }

    /** Whether it is about this parameter. */
    public boolean isAbout(String named) {
        return named.equals(param);
    }

    public boolean isAlreadyThere() {
        return "resource_already_exists".equals(code);
    }
}
