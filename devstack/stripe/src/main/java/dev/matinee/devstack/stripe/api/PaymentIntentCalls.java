package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/payment_intents */
final class PaymentIntentCalls {
    private static final String KIND = "payment_intent";
    private static final Set<String> CONFIRMABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private final PaymentIntents intents;

    PaymentIntentCalls(PaymentIntents intents) {
        this.intents = intents;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/payment_intents", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/payment_intents", (objects, params, id) -> list(objects, params)),
                Route.one("/v1/payment_intents", KIND),
                new Route("POST", "/v1/payment_intents/{id}", MetadataCall.of(KIND, "payment_intent.updated")),
                new Route("POST", "/v1/payment_intents/{id}/confirm", this::confirm),
                new Route("POST", "/v1/payment_intents/{id}/capture", (objects, params, id) -> {
                    ObjectNode intent = objects.edit(id, KIND);
                    PaymentIntents.capture(objects, intent);
                    return intent;
                }),
                new Route("POST", "/v1/payment_intents/{id}/cancel", (objects, params, id) -> {
                    ObjectNode intent = objects.edit(id, KIND);
                    String reason = params.text("cancellation_reason").orElse(null);
                    PaymentIntents.cancel(objects, intent, reason);
                    return intent;
                }));
    }

    private ObjectNode create(Objects objects, Params params) {
        long amount = Money.amount(params, "amount", 1);
        String currency = Money.currency(params, "currency");
        String customer = params.text("customer")
                .map(c -> Json.text(Customers.live(objects, c, "customer"), "id"))
                .orElse(null);
        ObjectNode intent = intents.create(objects, customer, amount, currency);
        Json.put(intent, "description", params.text("description"));
        intent.put("capture_method", params.text("capture_method").orElse("automatic"));
        intent.put("confirmation_method", params.text("confirmation_method").orElse("automatic"));
        Json.put(intent, "setup_future_usage", params.text("setup_future_usage"));
        Json.put(intent, "receipt_email", params.text("receipt_email"));
        onlyCards(params);
        if (params.isSent("shipping")) {
            intent.set("shipping", shipping(params.under("shipping")));
        }
        params.accept("automatic_payment_methods");
        Metadata.merge(intent, params);
        boolean confirms = params.flag("confirm").orElse(false);
        if (confirms) {
            return confirm(objects, params, Json.text(intent, "id"));
        }
        params.text("payment_method")
                .ifPresent(method -> intent.put(
                                "payment_method",
                                Json.text(PaymentMethods.named(objects, method, "payment_method"), "id"))
                        .put("status", "requires_confirmation"));
        return intent;
    }

    private static void onlyCards(Params params) {
        for (String type : params.list("payment_method_types")) {
            if (!type.equals("card")) {
                throw StripeRefusal.invalid(
                        "parameter_invalid", "payment_method_types", "This stand-in takes cards, and no " + type + ".");
            }
        }
    }

    private static ObjectNode shipping(Params params) {
        ObjectNode shipping = Json.object();
        Json.put(shipping, "name", params.text("name"));
        Json.put(shipping, "phone", params.text("phone"));
        shipping.set("address", Addresses.of(params.under("address")));
        params.refuseUnread();
        return shipping;
    }

    private ObjectNode confirm(Objects objects, Params params, String id) {
        ObjectNode intent = objects.edit(id, KIND);
        if (!CONFIRMABLE.contains(Json.text(intent, "status"))) {
            throw PaymentIntents.unexpected(intent, "confirmed");
        }
        String named = params.text("payment_method").orElse(Json.text(intent, "payment_method"));
        Json.put(intent, "_return_url", params.text("return_url"));
        params.accept("off_session");
        params.accept("mandate_data");
        if (named.isEmpty()) {
            throw StripeRefusal.invalid(
                    "payment_intent_unexpected_state",
                    null,
                    "You cannot confirm this PaymentIntent because it's missing a payment method.");
        }
        ObjectNode method = PaymentMethods.named(objects, named, "payment_method");
        if (!Json.text(intent, "_invoice").isEmpty()) {
            throw StripeRefusal.invalid(
                    null, null, "This PaymentIntent is an invoice's: pay the invoice, or its hosted page.");
        }
        intents.confirm(objects, intent, objects.edit(Json.text(method, "id"), "payment_method"), false)
                .ifPresent(refusal -> {
                    throw refusal.about(id).keeping();
                });
        boolean keeps = !Json.text(intent, "setup_future_usage").isEmpty()
                && Json.text(intent, "status").equals("succeeded");
        if (keeps && !Json.text(intent, "customer").isEmpty()) {
            PaymentMethods.attach(objects, Json.text(intent, "customer"), method);
        }
        return intent;
    }

    private static ObjectNode list(Objects objects, Params params) {
        return Listing.page(
                objects, params, KIND, "/v1/payment_intents", Listing.by(objects, params, KIND, "customer"));
    }
}
