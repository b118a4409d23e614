package dev.matinee.billing.webhook;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an event is a reason to ask Stripe about.
 *
 * @param kind what its object is
 * @param id of that object; empty where all of the customer's is asked about
 */
record Reason(Kind kind, String id) {
    enum Kind {
        SUBSCRIPTION,
        INVOICE,
        SESSION,
        PAYMENT,
        DISPUTE
    }

    static final Reason SUBSCRIPTION = new Reason(Kind.SUBSCRIPTION, "");

    /** Whether the subscription may have become another by it. */
    boolean isOfSubscription() {
        return kind != Kind.PAYMENT && kind != Kind.DISPUTE;
    }

    private static @Nullable Reason ofPayment(JsonNode about) {
        String payment = about.path("payment_intent").asString("");
        return payment.isEmpty() ? null : new Reason(Kind.PAYMENT, payment);
    }

    /** Null where nothing follows from it. */
    static @Nullable Reason of(JsonNode about) {
        String id = about.path("id").asString("");
        return switch (about.path("object").asString("")) {
            case "subscription" -> SUBSCRIPTION;
            // One that is still to come has no id, and is none yet.
            case "invoice" -> id.isEmpty() ? null : new Reason(Kind.INVOICE, id);
            case "checkout.session" -> new Reason(Kind.SESSION, id);
            case "charge" -> about.path("amount_refunded").asLong(0) > 0 ? ofPayment(about) : null;
            case "refund" -> ofPayment(about);
            case "dispute" -> new Reason(Kind.DISPUTE, id);
            default -> null;
        };
    }
}
