package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Creation;
import dev.matinee.devstack.stripe.subscription.Ending;
import dev.matinee.devstack.stripe.subscription.Subscriptions;
import dev.matinee.devstack.stripe.subscription.Updating;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/subscriptions */
final class SubscriptionCalls {
    private static final String KIND = Subscriptions.KIND;
    private static final int MOST_BY_A_CLOCK = 3;

    private final Creation creation;
    private final Updating updating;
    private final Ending ending;

    SubscriptionCalls(Creation creation, Updating updating, Ending ending) {
        this.creation = creation;
        this.updating = updating;
        this.ending = ending;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/subscriptions", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/subscriptions", (objects, params, id) -> list(objects, params)),
                Route.one("/v1/subscriptions", KIND),
                new Route(
                        "POST",
                        "/v1/subscriptions/{id}",
                        (objects, params, id) -> updating.update(objects, id, params)),
                new Route(
                        "POST",
                        "/v1/subscriptions/{id}/resume",
                        (objects, params, id) -> updating.resume(objects, id, params)),
                new Route(
                        "DELETE",
                        "/v1/subscriptions/{id}",
                        (objects, params, id) -> ending.cancel(objects, id, params)));
    }

    private ObjectNode create(Objects objects, Params params) {
        String customer = Json.text(Customers.live(objects, params.required("customer"), "customer"), "id");
        if (!objects.clock().isEmpty()
                && objects.having(KIND, "customer", customer)
                                .filter(s -> !Subscriptions.isOver(s))
                                .count()
                        >= MOST_BY_A_CLOCK) {
            throw StripeRefusal.invalid(null, "customer", "A customer of a test clock can have up to 3 subscriptions.");
        }
        return creation.create(objects, customer, params);
    }

    /** Without a status asked for, those that are canceled are left out. */
    private static ObjectNode list(Objects objects, Params params) {
        String status = params.text("status").orElse("");
        Predicate<ObjectNode> wanted = switch (status) {
            case "all" -> s -> true;
            case "" -> s -> !Json.text(s, "status").equals("canceled");
            case "ended" -> Subscriptions::isOver;
            default -> s -> Json.text(s, "status").equals(status);
        };
        String price = params.text("price").orElse("");
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/subscriptions",
                Listing.by(objects, params, KIND, "customer")
                        .filter(wanted)
                        .filter(Listing.having(params, "collection_method"))
                        .filter(Listing.having(params, "test_clock"))
                        .filter(s -> price.isEmpty()
                                || s.path("items")
                                        .path("data")
                                        .valueStream()
                                        .anyMatch(i ->
                                                Json.text(i.path("price"), "id").equals(price))));
    }
}
