package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the API answers.
 *
 * @param request the call's id, {@code req_…}
 * @param replayed whether it is the first answer to an idempotency key, given again
 */
public record Answer(int status, String body, String request, boolean replayed) {
    static Answer of(ObjectNode node, String request) {
        return new Answer(200, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node), request, false);
    }

    /** In the shape of docs.stripe.com/api/errors, with the intent that it is about. */
    static Answer of(StripeRefusal refusal, Objects objects, String request) {
        ObjectNode body = body(refusal, request);
        String about = refusal.about();
        if (about != null) {
            objects.findAny(about)
                    .ifPresent(
                            intent -> body.withObject("/error").set(Json.text(intent, "object"), Json.visible(intent)));
        }
        return new Answer(refusal.status(), Json.MAPPER.writeValueAsString(body), request, false);
    }

    static Answer of(StripeRefusal refusal, String request) {
        return new Answer(refusal.status(), Json.MAPPER.writeValueAsString(body(refusal, request)), request, false);
    }

    private static ObjectNode body(StripeRefusal refusal, String request) {
        var body = Json.object();
        var error = body.putObject("error").put("type", refusal.type()).put("message", refusal.getMessage());
        if (refusal.code() != null) {
            error.put("code", refusal.code());
            error.put(
                    "doc_url",
                    "https://stripe.com/docs/error-codes/" + refusal.code().replace('_', '-'));
        }
        if (refusal.declineCode() != null) {
            error.put("decline_code", refusal.declineCode());
        }
        if (refusal.param() != null) {
            error.put("param", refusal.param());
        }
        return body;
    }
}
