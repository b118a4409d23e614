package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Cards as sources, in the older way (docs.stripe.com/api/cards): each is a payment method as well. */
final class Sources {
    private Sources() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/customers/{id}/sources", Sources::create),
                new Route("POST", "/v1/customers/{id}/sources/{id}", Sources::update));
    }

    private static ObjectNode create(Objects objects, Params params, String id) {
        Customers.live(objects, id, "id");
        return add(objects, objects.edit(id, "customer"), params.required("source"));
    }

    /** The card that is charged where no payment method is the default. */
    static ObjectNode add(Objects objects, ObjectNode customer, String token) {
        ObjectNode method = PaymentMethods.named(objects, token, "source");
        method.put("_source", true);
        String id = Json.text(customer, "id");
        PaymentMethods.attach(objects, id, method);
        customer.put("default_source", Json.text(method, "id"));
        ObjectNode card = card(method);
        Events.say(objects, "customer.source.created", card);
        return card;
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode method = objects.edit(id, "payment_method");
        Metadata.merge(method, params);
        ObjectNode card = card(method);
        Events.say(objects, "customer.source.updated", card);
        return card;
    }

    private static ObjectNode card(ObjectNode method) {
        ObjectNode shown = Json.object()
                .put("id", Json.text(method, "id"))
                .put("object", "card")
                .put("customer", Json.text(method, "customer"));
        for (String member : List.of("brand", "country", "exp_month", "exp_year", "fingerprint", "funding", "last4")) {
            shown.set(member, method.path("card").path(member));
        }
        shown.set("metadata", method.path("metadata").deepCopy());
        return shown;
    }
}
