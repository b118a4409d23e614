package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import tools.jackson.databind.node.ObjectNode;

/** Keys are merged; one with an empty value goes (docs.stripe.com/api/metadata). */
final class Metadata {
    private Metadata() {}

    static void merge(ObjectNode object, Params params) {
        ObjectNode metadata = object.withObject("/metadata");
        params.map("metadata").forEach((key, value) -> {
            if (value.isEmpty()) {
                metadata.remove(key);
            } else {
                metadata.put(key, value);
            }
        });
    }

    /** A change of an object's metadata alone, and that it was changed. */
    static Route.Handler change(String kind, String event) {
        return (objects, params, id) -> change(objects, params, id, kind, event);
    }

    private static ObjectNode change(Objects objects, Params params, String id, String kind, String event) {
        ObjectNode object = objects.edit(id, kind);
        merge(object, params);
        Events.say(objects, event, object);
        return object;
    }
}
