package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Failures;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.http.Tally;
import dev.matinee.devstack.stripe.invoice.Retries;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.webhook.DeliveryControl;
import dev.matinee.devstack.stripe.webhook.SigningSecrets;
import java.util.List;

/** What Stripe's dashboard settles, and what a test has happen on the way: not Stripe's API, the stand-in's own. */
final class ControlCalls {
    private ControlCalls() {}

    static List<Route> routes(Tally tally, Failures failures) {
        return List.of(
                new Route("GET", "/_stand-in/webhooks", (objects, params, id) -> DeliveryControl.shown(objects)),
                new Route(
                        "POST",
                        "/_stand-in/webhooks",
                        (objects, params, id) -> DeliveryControl.change(objects, params)),
                new Route("POST", "/_stand-in/webhooks/secrets", (objects, params, id) -> {
                    String secret = params.required("secret");
                    if (!secret.matches("whsec_[\\x21-\\x7e]{4,200}")) {
                        throw StripeRefusal.invalid("parameter_invalid", "secret", "A secret begins with whsec_.");
                    }
                    long both = params.number("both_for_seconds").orElse(24L * 60 * 60);
                    SigningSecrets.roll(objects, secret, both);
                    return Json.object().put("rolled", true);
                }),
                new Route("GET", "/_stand-in/tally", (objects, params, id) -> tally.shown()),
                new Route("POST", "/_stand-in/failures", (objects, params, id) -> {
                    failures.next(new Failures.Failure(
                            params.required("method"),
                            params.required("address"),
                            params.flag("done").orElse(false)));
                    return Json.object().put("ahead", failures.ahead());
                }),
                new Route("GET", "/_stand-in/retries", (objects, params, id) -> Retries.shown(objects)),
                new Route("POST", "/_stand-in/retries", (objects, params, id) -> Retries.change(objects, params)));
    }
}
