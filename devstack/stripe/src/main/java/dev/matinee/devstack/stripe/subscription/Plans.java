package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.objects.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prices in the shape of what came before them (docs.stripe.com/api/plans). */
public final class Plans {
    private Plans() {}

    public static ObjectNode of(JsonNode price) {
        ObjectNode plan = Json.object()
                .put("id", Json.text(price, "id"))
                .put("object", "plan")
                .put("active", price.path("active").asBoolean())
                .put("amount_decimal", Json.text(price, "unit_amount_decimal"))
                .put("billing_scheme", "per_unit")
                .put("created", price.path("created").asLong())
                .put("currency", Json.text(price, "currency"))
                .put("interval", Json.text(price.path("recurring"), "interval"))
                .put(
                        "interval_count",
                        price.path("recurring").path("interval_count").asLong(1))
                .put("livemode", false)
                .put("nickname", price.path("nickname").asString(null))
                .put("product", Json.text(price, "product"))
                .put("usage_type", "licensed");
        Json.nulls(plan, "meter", "tiers_mode", "transform_usage", "trial_period_days");
        plan.set("amount", price.path("unit_amount"));
        plan.set("metadata", price.path("metadata").deepCopy());
        return plan;
    }
}
