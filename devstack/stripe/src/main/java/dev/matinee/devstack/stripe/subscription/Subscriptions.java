package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which subscriptions can still be changed. */
public final class Subscriptions {
    public static final String KIND = "subscription";

    private static final Set<String> OVER = Set.of("canceled", "incomplete_expired");

    private Subscriptions() {}

    public static boolean isOver(JsonNode subscription) {
        return OVER.contains(Json.text(subscription, "status"));
    }

    static boolean is(JsonNode subscription, String status) {
        return Json.text(subscription, "status").equals(status);
    }

    /** The subscription to be changed; refused as Stripe does where it is over. */
    public static ObjectNode live(Objects objects, String id) {
        ObjectNode subscription = objects.edit(id, KIND);
        if (isOver(subscription)) {
            throw StripeRefusal.invalid(
                    "resource_missing",
                    "id",
                    "A canceled subscription can only update its cancellation_details and metadata.");
        }
        return subscription;
    }
}
