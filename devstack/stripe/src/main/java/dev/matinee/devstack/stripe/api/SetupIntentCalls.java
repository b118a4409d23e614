package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.payment.SetupIntents;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/setup_intents */
final class SetupIntentCalls {
    private static final String KIND = "setup_intent";

    private final SetupIntents intents;

    SetupIntentCalls(SetupIntents intents) {
        this.intents = intents;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/setup_intents", (objects, params, id) -> create(objects, params)),
                new Route(
                        "GET",
                        "/v1/setup_intents",
                        (objects, params, id) -> Listing.page(
                                objects,
                                params,
                                KIND,
                                "/v1/setup_intents",
                                Listing.by(objects, params, KIND, "customer"))),
                Route.one("/v1/setup_intents", KIND),
                new Route("POST", "/v1/setup_intents/{id}/confirm", this::confirm),
                new Route("POST", "/v1/setup_intents/{id}/cancel", (objects, params, id) -> {
                    ObjectNode intent = objects.edit(id, KIND);
                    String reason = params.text("cancellation_reason").orElse(null);
                    SetupIntents.cancel(objects, intent, reason);
                    return intent;
                }));
    }

    private ObjectNode create(Objects objects, Params params) {
        String customer = params.text("customer")
                .map(c -> Json.text(Customers.live(objects, c, "customer"), "id"))
                .orElse(null);
        ObjectNode intent = intents.create(objects, customer);
        Json.put(intent, "description", params.text("description"));
        intent.put("usage", params.text("usage").orElse("off_session"));
        params.accept("payment_method_types");
        params.accept("automatic_payment_methods");
        Metadata.merge(intent, params);
        return params.flag("confirm").orElse(false) ? confirm(objects, params, Json.text(intent, "id")) : intent;
    }

    private ObjectNode confirm(Objects objects, Params params, String id) {
        ObjectNode intent = objects.edit(id, KIND);
        Json.put(intent, "_return_url", params.text("return_url"));
        String named = params.text("payment_method").orElse(Json.text(intent, "payment_method"));
        if (named.isEmpty() || !Json.text(intent, "status").startsWith("requires_")) {
            throw StripeRefusal.invalid(
                    "setup_intent_unexpected_state",
                    null,
                    "You cannot confirm this SetupIntent: it is " + Json.text(intent, "status")
                            + ", or misses a payment method.");
        }
        ObjectNode method = PaymentMethods.named(objects, named, "payment_method");
        intents.confirm(objects, intent, method).ifPresent(refusal -> {
            throw refusal.about(id).keeping();
        });
        return intent;
    }
}
