package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.money.Subscriptions;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/subscriptions: they begin on the checkout page, and are read, changed and canceled here. */
final class SubscriptionCalls {
    private static final String KIND = "subscription";

    private final Subscriptions subscriptions;

    SubscriptionCalls(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/subscriptions", (objects, params, id) -> list(objects, params)),
                new Route("GET", "/v1/subscriptions/{id}", (objects, params, id) -> objects.get(id, KIND, "id")),
                new Route("POST", "/v1/subscriptions/{id}", this::update),
                new Route("DELETE", "/v1/subscriptions/{id}", (objects, params, id) -> {
                    params.accept("cancellation_details");
                    params.accept("invoice_now");
                    params.accept("prorate");
                    return subscriptions.cancel(objects, id);
                }));
    }

    /** Without a status asked for, those that are canceled are left out. */
    private static ObjectNode list(Objects objects, Params params) {
        String status = params.text("status").orElse("");
        Predicate<ObjectNode> wanted = switch (status) {
            case "all" -> s -> true;
            case "" -> s -> !Subscriptions.isOver(s);
            default -> s -> Json.text(s, "status").equals(status);
        };
        return Listing.page(objects, params, KIND, "/v1/subscriptions", wanted.and(Listing.having(params, "customer")));
    }

    private ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode subscription = Subscriptions.live(objects, id);
        params.flag("cancel_at_period_end").ifPresent(cancel -> subscriptions.cancelAtPeriodEnd(objects, id, cancel));
        List<String> items = params.each("items");
        if (!items.isEmpty()) {
            String item = items.getFirst();
            String known = Json.text(subscription.path("items").path("data").path(0), "id");
            if (!params.required(item + "[id]").equals(known)) {
                throw StripeRefusal.missing("subscription item", params.required(item + "[id]"), item + "[id]");
            }
            params.accept(item + "[quantity]");
            String param = item + "[price]";
            subscriptions.changePrice(objects, id, objects.get(params.required(param), "price", param));
        }
        params.accept("proration_behavior");
        params.accept("payment_behavior");
        Metadata.merge(subscription, params);
        return subscription;
    }
}
