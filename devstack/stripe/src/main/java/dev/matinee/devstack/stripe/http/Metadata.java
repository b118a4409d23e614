package dev.matinee.devstack.stripe.http;

import tools.jackson.databind.node.ObjectNode;

/** Keys are merged; one with an empty value goes (docs.stripe.com/api/metadata). */
public final class Metadata {
    private Metadata() {}

    public static void merge(ObjectNode object, Params params) {
        ObjectNode metadata = object.withObject("/metadata");
        params.map("metadata").forEach((key, value) -> {
            if (value.isEmpty()) {
                metadata.remove(key);
            } else {
                metadata.put(key, value);
            }
        });
    }
}
