package dev.matinee.devstack.stripe.webhook;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Events: an object as it was when something happened to it. Each waits for delivery in the change that made it. */
public final class Events {
    /** The version that stripe-java 33.3.0 pins; a test compares them. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    static final String DELIVERY = "_delivery";

    private Events() {}

    public static void say(Objects objects, String type, ObjectNode about) {
        String id = Ids.fresh("evt_");
        ObjectNode event = objects.add(id, "event")
                .put("api_version", API_VERSION)
                .put("pending_webhooks", 1)
                .put("type", type);
        event.putObject("data").set("object", Json.visible(about));
        event.putObject("request").putNull("id").putNull("idempotency_key");
        objects.add(DELIVERY + id, DELIVERY)
                .put("event", id)
                .put("attempts", 0)
                .put("next_at_ms", objects.now().toEpochMilli());
    }
}
