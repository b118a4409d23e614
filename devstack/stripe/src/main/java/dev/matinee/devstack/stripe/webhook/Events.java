package dev.matinee.devstack.stripe.webhook;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events: an object as it was when something happened to it, at the time by which it lives. Each waits for delivery in
 * the change that made it. One that says "updated" tells what was different before
 * (docs.stripe.com/api/events/object#event_object-data-previous_attributes).
 */
public final class Events {
    /** The version that stripe-java 33.3.0 pins; a test compares them. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    private Events() {}

    /** Says it; of an object that is as it was before, nothing is said to be updated. */
    public static void say(Objects objects, String type, ObjectNode about) {
        ObjectNode before = before(objects, about);
        if (!type.endsWith(".updated")
                || before == null
                || !Json.visible(before).equals(Json.visible(about))) {
            tell(objects, type, about);
        }
    }

    private static @Nullable ObjectNode before(Objects objects, ObjectNode about) {
        ObjectNode before = objects.before(Json.text(about, "id"));
        return before == null || !Json.text(before, "object").equals(Json.text(about, "object")) ? null : before;
    }

    /** The event, whose object may still be {@link #retell told anew} in the same change. */
    public static ObjectNode tell(Objects objects, String type, ObjectNode about) {
        String id = Ids.fresh("evt_");
        ObjectNode event = objects.add(id, "event")
                .put("api_version", API_VERSION)
                .put("pending_webhooks", objects.listeners())
                .put("type", type)
                .put("_made", objects.timeOfDay().getEpochSecond());
        retell(event, about);
        ObjectNode before = before(objects, about);
        if (type.endsWith(".updated") && before != null) {
            event.withObject("/data").set("previous_attributes", difference(before, about));
        }
        event.putObject("request")
                .put("id", objects.cause().request())
                .put("idempotency_key", objects.cause().idempotencyKey());
        if (objects.listeners() > 0) {
            Delivery.await(objects, id);
        }
        return event;
    }

    /** The event with its object as it is by now. */
    public static void retell(ObjectNode event, ObjectNode about) {
        event.withObject("/data").set("object", Json.visible(about));
    }

    private static ObjectNode difference(ObjectNode before, @Nullable ObjectNode after) {
        ObjectNode was = Json.visible(before);
        if (after != null) {
            after.propertyStream()
                    .filter(member -> member.getValue().equals(was.get(member.getKey())))
                    .forEach(member -> was.remove(member.getKey()));
        }
        return was;
    }
}
