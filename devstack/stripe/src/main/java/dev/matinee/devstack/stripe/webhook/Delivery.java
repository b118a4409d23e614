package dev.matinee.devstack.stripe.webhook;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An event on its way to the endpoint. */
final class Delivery {
    static final String KIND = "_delivery";

    private Delivery() {}

    /** Puts an event on its way, as it is asked for at the moment ({@link DeliveryControl}). */
    static void await(Objects objects, String event) {
        ObjectNode control = DeliveryControl.of(objects);
        int copies = 1 + control.path("duplicates").asInt();
        for (int copy = 0; copy < copies; copy++) {
            objects.add(KIND + Ids.fresh("_"), KIND)
                    .put("event", event)
                    .put("attempts", 0)
                    .put(
                            "next_at_ms",
                            DeliveryControl.firstAttempt(
                                    control, objects.timeOfDay().toEpochMilli()));
        }
    }

    /** Those that are due, in the order in which they are to be brought. */
    static List<ObjectNode> due(Objects objects) {
        ObjectNode control = DeliveryControl.of(objects);
        long now = objects.timeOfDay().toEpochMilli();
        List<ObjectNode> due = objects.all(KIND)
                .filter(d -> d.path("next_at_ms").asLong() <= now)
                .toList();
        return control.path("reorder_ms").asLong() > 0
                ? due.stream()
                        .sorted(Comparator.comparingLong(
                                (ObjectNode d) -> d.path("next_at_ms").asLong()))
                        .toList()
                : due.reversed();
    }

    /** Taken, or given up: it is over; the event waits for those of its deliveries that are left. */
    static void over(Objects objects, ObjectNode delivery) {
        objects.remove(Json.text(delivery, "id"), KIND);
        String event = Json.text(delivery, "event");
        objects.find(event, "event")
                .ifPresent(e -> objects.edit(event, "event")
                        .put(
                                "pending_webhooks",
                                objects.having(KIND, "event", event).findAny().isPresent() ? 1 : 0));
    }
}
