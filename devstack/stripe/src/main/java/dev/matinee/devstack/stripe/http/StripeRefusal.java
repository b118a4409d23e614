package dev.matinee.devstack.stripe.http;

import org.jspecify.annotations.Nullable;

/** A call refused in Stripe's words (docs.stripe.com/api/errors). */
public final class StripeRefusal extends RuntimeException {
    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private @Nullable String declineCode;
    private @Nullable String about;
    private boolean kept;

    private StripeRefusal(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    public static StripeRefusal invalid(@Nullable String code, @Nullable String param, String message) {
        return new StripeRefusal(400, "invalid_request_error", code, param, message);
    }

    public static StripeRefusal missing(String what, String id, String param) {
        return new StripeRefusal(
                404, "invalid_request_error", "resource_missing", param, "No such " + what + ": '" + id + "'");
    }

    public static StripeRefusal unknownAddress(String method, String path) {
        return new StripeRefusal(
                404,
                "invalid_request_error",
                null,
                null,
                "Unrecognized request URL (" + method + ": " + path
                        + "). This stand-in knows the calls that a subscription business makes.");
    }

    public static StripeRefusal unauthorized(String message) {
        return new StripeRefusal(401, "invalid_request_error", null, null, message);
    }

    public static StripeRefusal idempotency() {
        return new StripeRefusal(
                400,
                "idempotency_error",
                null,
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with.");
    }

    /** The first call with the key is not answered yet (docs.stripe.com/error-low-level#idempotency). */
    public static StripeRefusal idempotencyInUse(String key) {
        return new StripeRefusal(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                null,
                "There is currently another in-progress request using this Idempotent Key (" + key
                        + "). Please try again later.");
    }

    public static StripeRefusal broken() {
        return new StripeRefusal(500, "api_error", null, null, "The stand-in failed; its log says how.");
    }

    /** The card was refused; {@code code} is Stripe's ({@code card_declined}, {@code incorrect_number}…). */
    public static StripeRefusal card(String code, String message) {
        return new StripeRefusal(402, "card_error", code, "card", message);
    }

    /** @param declineCode the bank's reason (docs.stripe.com/declines/codes) */
    public static StripeRefusal declined(String code, @Nullable String declineCode, String message) {
        var refusal = new StripeRefusal(402, "card_error", code, null, message);
        refusal.declineCode = declineCode;
        return refusal;
    }

    /** The same refusal, after which what was done stays done: a payment that failed has been tried. */
    public StripeRefusal keeping() {
        kept = true;
        return this;
    }

    /** The same refusal, which shows a payment intent or setup intent. */
    public StripeRefusal about(String id) {
        about = id;
        return this;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public @Nullable String code() {
        return code;
    }

    public @Nullable String param() {
        return param;
    }

    public @Nullable String declineCode() {
        return declineCode;
    }

    public @Nullable String about() {
        return about;
    }

    public boolean isKept() {
        return kept;
    }
}
