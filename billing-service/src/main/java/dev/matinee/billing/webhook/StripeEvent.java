package dev.matinee.billing.webhook;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads <a href="https://docs.stripe.com/api/events/object">events</a> without believing more than the ids in them. */
final class StripeEvent {
    private static final int LONGEST_ID = 255;

    private StripeEvent() {}

    static JsonNode about(JsonNode event) {
        return event.path("data").path("object");
    }

    /** What was paid, where its object is about that; null where it is not. */
    static @Nullable String payment(JsonNode event) {
        String id = about(event).path("payment_intent").asString("");
        return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }

    /** Whose it is: the customer that its object belongs to, or is. Null for nobody's. */
    static @Nullable String customer(JsonNode event) {
        var object = about(event);
        String id = object.path("object").asString("").equals("customer")
                ? object.path("id").asString("")
                : object.path("customer").asString("");
        return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }
}
