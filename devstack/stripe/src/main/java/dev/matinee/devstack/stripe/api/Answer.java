package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the API answers.
 *
 * @param replayed whether it is the first answer to an idempotency key, given again
 */
public record Answer(int status, String body, boolean replayed) {
    static Answer of(ObjectNode node) {
        return new Answer(200, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node), false);
    }

    /** In the shape of docs.stripe.com/api/errors. */
    public static Answer of(StripeRefusal refusal) {
        var body = Json.object();
        var error = body.putObject("error").put("type", refusal.type()).put("message", refusal.getMessage());
        if (refusal.code() != null) {
            error.put("code", refusal.code());
        }
        if (refusal.param() != null) {
            error.put("param", refusal.param());
        }
        return new Answer(refusal.status(), Json.MAPPER.writeValueAsString(body), false);
    }
}
