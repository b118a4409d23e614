package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Collection that is paused for a while (docs.stripe.com/billing/subscriptions/pause-payment). */
final class Pausing {
    private static final Set<String> BEHAVIORS = Set.of("keep_as_draft", "mark_uncollectible", "void");

    private Pausing() {}

    /** {@code pause_collection[behavior]}, {@code [resumes_at]}; sent empty, it goes on. */
    static void change(Objects objects, ObjectNode subscription, Params params) {
        if (params.sent("pause_collection").filter(String::isEmpty).isPresent()) {
            subscription.putNull("pause_collection");
            return;
        }
        if (!params.isSent("pause_collection")) {
            return;
        }
        Params pause = params.under("pause_collection");
        String behavior = pause.required("behavior");
        if (!BEHAVIORS.contains(behavior)) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    pause.name("behavior"),
                    "Invalid pause_collection[behavior]: must be one of keep_as_draft, mark_uncollectible, or void");
        }
        ObjectNode paused = subscription.putObject("pause_collection").put("behavior", behavior);
        paused.putNull("resumes_at");
        pause.number("resumes_at").ifPresent(at -> {
            if (at <= objects.seconds()) {
                throw StripeRefusal.invalid(
                        "parameter_invalid", pause.name("resumes_at"), "`resumes_at` must be in the future.");
            }
            paused.put("resumes_at", at.longValue());
        });
        pause.refuseUnread();
    }
}
