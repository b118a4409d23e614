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
        SESSION
    }

    static final Reason SUBSCRIPTION = new Reason(Kind.SUBSCRIPTION, "");

    /** Null where nothing follows from it. */
    static @Nullable Reason of(JsonNode about) {
        String id = about.path("id").asString("");
        return switch (about.path("object").asString("")) {
            case "subscription" -> SUBSCRIPTION;
            case "invoice" -> new Reason(Kind.INVOICE, id);
            case "checkout.session" -> new Reason(Kind.SESSION, id);
            default -> null;
        };
    }
}
