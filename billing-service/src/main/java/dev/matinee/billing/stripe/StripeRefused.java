package dev.matinee.billing.stripe;

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

    /** Whether what a parameter names is not there (any more); null: whatever parameter it is. */
    public boolean isMissing(@Nullable String named) {
        return "resource_missing".equals(code) && (named == null || named.equals(param));
    }

    public boolean isAlreadyThere() {
        return "resource_already_exists".equals(code);
    }
}
