package dev.matinee.devstack.stripe.webhook;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Objects;
import tools.jackson.databind.node.ObjectNode;

/** An event that is brought again, whether or not it was taken before. */
public final class Redelivery {
    private Redelivery() {}

    public static ObjectNode of(Objects objects, String id) {
        ObjectNode event = objects.edit(id, "event");
        if (objects.listeners() == 0) {
            throw StripeRefusal.invalid(null, null, "There is no webhook endpoint that it could be brought to.");
        }
        event.put("pending_webhooks", objects.listeners());
        Delivery.await(objects, id);
        return event;
    }
}
