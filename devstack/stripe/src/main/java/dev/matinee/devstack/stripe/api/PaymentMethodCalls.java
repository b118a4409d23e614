package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.payment.TestCard;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/payment_methods, of cards */
final class PaymentMethodCalls {
    private static final String KIND = "payment_method";

    private PaymentMethodCalls() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/payment_methods", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/payment_methods", (objects, params, id) -> list(objects, params)),
                new Route("GET", "/v1/customers/{id}/payment_methods", PaymentMethodCalls::ofCustomer),
                Route.one("/v1/payment_methods", KIND),
                new Route("POST", "/v1/payment_methods/{id}", PaymentMethodCalls::update),
                new Route("POST", "/v1/payment_methods/{id}/attach", PaymentMethodCalls::attach),
                new Route("POST", "/v1/payment_methods/{id}/detach", (objects, params, id) -> detach(objects, id)));
    }

    private static ObjectNode create(Objects objects, Params params) {
        if (!params.required("type").equals("card")) {
            throw StripeRefusal.invalid("parameter_invalid", "type", "This stand-in takes cards alone.");
        }
        Params card = params.under("card");
        TestCard known = card.text("token")
                .map(token ->
                        TestCard.behind(token).orElseThrow(() -> StripeRefusal.missing("token", token, "card[token]")))
                .orElseGet(() -> TestCard.numbered(card.required("number")));
        for (String read : List.of("cvc", "exp_month", "exp_year")) {
            card.accept(read);
        }
        card.refuseUnread();
        ObjectNode method = PaymentMethods.of(objects, known);
        billing(method, params);
        Metadata.merge(method, params);
        return method;
    }

    private static void billing(ObjectNode method, Params params) {
        Params details = params.under("billing_details");
        ObjectNode billing = method.withObject("/billing_details");
        for (String member : List.of("email", "name", "phone")) {
            details.text(member).ifPresent(text -> billing.put(member, text));
        }
        if (details.isSent("address")) {
            billing.set("address", Addresses.of(details.under("address")));
        }
        details.refuseUnread();
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode method = objects.edit(id, KIND);
        billing(method, params);
        Metadata.merge(method, params);
        Events.say(objects, "payment_method.updated", method);
        return method;
    }

    private static ObjectNode attach(Objects objects, Params params, String id) {
        String customer = Json.text(Customers.live(objects, params.required("customer"), "customer"), "id");
        return PaymentMethods.attach(objects, customer, PaymentMethods.named(objects, id, "payment_method"));
    }

    private static ObjectNode detach(Objects objects, String id) {
        ObjectNode method = objects.edit(id, KIND);
        String customer = Json.text(method, "customer");
        if (customer.isEmpty()) {
            throw StripeRefusal.invalid(
                    null,
                    null,
                    "The payment method you provided is not attached to a customer so detachment is impossible.");
        }
        method.putNull("customer");
        ObjectNode holder = objects.edit(customer, "customer");
        if (Json.text(holder.path("invoice_settings"), "default_payment_method").equals(id)) {
            holder.withObject("/invoice_settings").putNull("default_payment_method");
        }
        objects.having("subscription", "customer", customer)
                .filter(s -> Json.text(s, "default_payment_method").equals(id))
                .toList()
                .forEach(s -> objects.edit(Json.text(s, "id"), "subscription").putNull("default_payment_method"));
        Events.say(objects, "payment_method.detached", method);
        return method;
    }

    private static ObjectNode ofCustomer(Objects objects, Params params, String id) {
        params.accept("type");
        String customer = Json.text(Customers.live(objects, id, "customer"), "id");
        String url = "/v1/customers/" + customer + "/payment_methods";
        return Listing.page(objects, params, KIND, url, objects.having(KIND, "customer", customer));
    }

    private static ObjectNode list(Objects objects, Params params) {
        params.accept("type");
        return Listing.page(
                objects, params, KIND, "/v1/payment_methods", Listing.by(objects, params, KIND, "customer"));
    }
}
