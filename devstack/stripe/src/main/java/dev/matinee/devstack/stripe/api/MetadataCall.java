package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.webhook.Events;
import tools.jackson.databind.node.ObjectNode;

/** A change of an object's metadata alone, and the word of it. */
final class MetadataCall {
    private MetadataCall() {}

    static Route.Handler of(String kind, String event) {
        return (objects, params, id) -> {
            ObjectNode object = objects.edit(id, kind);
            Metadata.merge(object, params);
            Events.say(objects, event, object);
            return object;
        };
    }
}
