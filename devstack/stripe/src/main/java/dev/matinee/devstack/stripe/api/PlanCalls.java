package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Plans;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Plans (docs.stripe.com/api/plans): each is a price by another name. */
final class PlanCalls {
    private static final String KIND = "price";

    private PlanCalls() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/plans", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/plans/{id}", (objects, params, id) -> Plans.of(objects.get(id, KIND, "plan"))),
                new Route("POST", "/v1/plans/{id}", PlanCalls::update),
                new Route("DELETE", "/v1/plans/{id}", (objects, params, id) -> delete(objects, id)));
    }

    private static ObjectNode create(Objects objects, Params params) {
        String product = params.isSent("product[name]")
                ? Json.text(Products.create(objects, params.under("product")), "id")
                : params.required("product");
        String body = "currency=%s&unit_amount=%s&product=%s&recurring[interval]=%s&recurring[interval_count]=%d"
                .formatted(
                        params.required("currency"),
                        params.required("amount"),
                        product,
                        params.required("interval"),
                        params.number("interval_count").orElse(1L));
        ObjectNode price = Prices.create(objects, Params.of(null, body));
        Metadata.merge(price, params);
        ObjectNode plan = Plans.of(price);
        Events.say(objects, "plan.created", plan);
        return plan;
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode price = objects.edit(id, KIND);
        Metadata.merge(price, params);
        ObjectNode plan = Plans.of(price);
        Events.say(objects, "plan.updated", plan);
        return plan;
    }

    /** Nobody can subscribe to it any more; who has it keeps it. */
    private static ObjectNode delete(Objects objects, String id) {
        ObjectNode price = objects.edit(id, KIND).put("active", false);
        Events.say(objects, "plan.deleted", Plans.of(price));
        return Json.object().put("id", id).put("object", "plan").put("deleted", true);
    }
}
