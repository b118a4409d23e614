package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Redelivery;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/events, and bringing one again as the Stripe CLI's {@code events resend} asks for it. */
final class EventCalls {
    private static final String KIND = "event";

    private EventCalls() {}

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/events", (objects, params, id) -> list(objects, params)),
                Route.one("/v1/events", KIND),
                new Route("POST", "/v1/events/{id}/retry", (objects, params, id) -> {
                    params.accept("for_stripecli");
                    params.accept("webhook_endpoint");
                    params.accept("account");
                    return Redelivery.of(objects, id);
                }));
    }

    private static ObjectNode list(Objects objects, Params params) {
        var types = params.list("types");
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/events",
                Listing.having(params, "type").and(e -> types.isEmpty() || types.contains(Json.text(e, "type"))));
    }
}
