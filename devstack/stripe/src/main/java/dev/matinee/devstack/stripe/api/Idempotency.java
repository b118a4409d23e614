package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code Idempotency-Key} (docs.stripe.com/api/idempotent_requests): the first answer again for a day, and a refusal for
 * other parameters. What was refused as invalid has done nothing, and is not remembered.
 */
public final class Idempotency {
    private static final String KIND = "_idempotency";
    private static final Duration KEPT = Duration.ofHours(24);

    private Idempotency() {}

    static Answer once(Objects objects, String key, String request, Supplier<Answer> work) {
        String id = KIND + ":" + key;
        var known = objects.find(id, KIND).filter(k -> isKept(objects, k)).orElse(null);
        if (known != null) {
            if (!Json.text(known, "request").equals(request)) {
                throw StripeRefusal.idempotency();
            }
            return new Answer(known.path("status").asInt(), Json.text(known, "body"), true);
        }
        Answer answer = work.get();
        objects.add(id, KIND)
                .put("request", request)
                .put("status", answer.status())
                .put("body", answer.body());
        return answer;
    }

    /** Lets go of keys older than a day. */
    public static void forget(Objects objects) {
        objects.all(KIND).stream()
                .filter(known -> !isKept(objects, known))
                .forEach(known -> objects.remove(Json.text(known, "id"), KIND));
    }

    private static boolean isKept(Objects objects, ObjectNode known) {
        return objects.seconds() - known.path("created").asLong() < KEPT.toSeconds();
    }
}
