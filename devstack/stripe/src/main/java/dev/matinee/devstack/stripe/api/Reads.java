package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What is only read: invoices (docs.stripe.com/api/invoices) and events (docs.stripe.com/api/events). */
final class Reads {
    private Reads() {}

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/invoices", (objects, params, id) -> invoices(objects, params)),
                new Route("GET", "/v1/invoices/{id}", (objects, params, id) -> objects.get(id, "invoice", "id")),
                new Route("GET", "/v1/events", (objects, params, id) -> events(objects, params)),
                new Route("GET", "/v1/events/{id}", (objects, params, id) -> objects.get(id, "event", "id")));
    }

    private static ObjectNode invoices(Objects objects, Params params) {
        String subscription = params.text("subscription").orElse("");
        return Listing.page(
                objects,
                params,
                "invoice",
                "/v1/invoices",
                Listing.having(params, "customer")
                        .and(Listing.having(params, "status"))
                        .and(i -> subscription.isEmpty()
                                || Json.text(i.path("parent").path("subscription_details"), "subscription")
                                        .equals(subscription)));
    }

    private static ObjectNode events(Objects objects, Params params) {
        var types = params.list("types");
        return Listing.page(
                objects,
                params,
                "event",
                "/v1/events",
                Listing.having(params, "type").and(e -> types.isEmpty() || types.contains(Json.text(e, "type"))));
    }
}
