package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code Idempotency-Key} (docs.stripe.com/api/idempotent_requests): the first answer again for a day, whatever it was,
 * and a refusal for other parameters.
 */
final class Idempotency {
    private static final String KIND = "_idempotency";

    private Idempotency() {}

    /** The first answer to that key; null where there was none. */
    static @Nullable Answer known(Objects objects, Api.Call call) {
        var known = objects.find(id(call), KIND).orElse(null);
        if (known == null) {
            return null;
        }
        if (!Json.text(known, "request").equals(request(call))) {
            throw StripeRefusal.idempotency();
        }
        return new Answer(known.path("status").asInt(), Json.text(known, "body"), Json.text(known, "request_id"), true);
    }

    static void keep(Objects objects, Api.Call call, Answer answer) {
        objects.add(id(call), KIND)
                .put("request", request(call))
                .put("request_id", answer.request())
                .put("status", answer.status())
                .put("body", answer.body())
                .put("_made", objects.timeOfDay().getEpochSecond());
    }

    private static String id(Api.Call call) {
        return KIND + ":" + call.idempotencyKey();
    }

    private static String request(Api.Call call) {
        return call.method() + " " + call.path() + " " + Params.of(call.query(), call.body());
    }
}
