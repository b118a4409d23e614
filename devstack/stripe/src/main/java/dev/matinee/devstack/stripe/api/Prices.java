package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/prices */
final class Prices {
    private static final String KIND = "price";
    private static final Set<String> INTERVALS = Set.of("day", "week", "month", "year");

    private Prices() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/prices", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/prices", (objects, params, id) -> list(objects, params)),
                Route.one("/v1/prices", KIND),
                new Route("POST", "/v1/prices/{id}", Prices::update));
    }

    static ObjectNode create(Objects objects, Params params) {
        String currency = Money.currency(params, "currency");
        String product = params.isSent("product_data")
                ? Json.text(Products.create(objects, params.under("product_data")), "id")
                : Json.text(objects.get(params.required("product"), "product", "product"), "id");
        BigDecimal amount = Money.unitAmount(params);
        ObjectNode price = objects.add(Ids.fresh("price_1"), KIND)
                .put("active", true)
                .put("billing_scheme", "per_unit")
                .put("currency", currency)
                .put("product", product)
                .put("tax_behavior", params.text("tax_behavior").orElse("unspecified"))
                .put("type", params.isSent("recurring") ? "recurring" : "one_time")
                .put("unit_amount_decimal", amount.toPlainString());
        // One in parts of a minor unit has no other (docs.stripe.com/api/prices/object).
        price.put("unit_amount", Money.whole(amount));
        Json.nulls(
                price, "custom_unit_amount", "lookup_key", "nickname", "recurring", "tiers_mode", "transform_quantity");
        if (params.isSent("recurring")) {
            recurring(price, params);
        }
        set(objects, price, params);
        Events.say(objects, "price.created", price);
        return price;
    }

    private static void recurring(ObjectNode price, Params params) {
        String interval = params.required("recurring[interval]");
        if (!INTERVALS.contains(interval)) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    "recurring[interval]",
                    "Invalid recurring[interval]: must be one of day, week, month, or year");
        }
        price.putObject("recurring")
                .put("interval", interval)
                .put(
                        "interval_count",
                        params.number("recurring[interval_count]").orElse(1L))
                .put("usage_type", params.text("recurring[usage_type]").orElse("licensed"))
                .putNull("meter")
                .putNull("trial_period_days");
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode price = objects.edit(id, KIND);
        set(objects, price, params);
        Events.say(objects, "price.updated", price);
        return price;
    }

    private static void set(Objects objects, ObjectNode price, Params params) {
        params.flag("active").ifPresent(active -> price.put("active", active.booleanValue()));
        params.text("nickname").ifPresent(nickname -> price.put("nickname", nickname));
        boolean transfer = params.flag("transfer_lookup_key").orElse(false);
        params.text("lookup_key").ifPresent(key -> {
            ObjectNode holder = objects.having(KIND, "lookup_key", key)
                    .filter(p -> !Json.text(p, "id").equals(Json.text(price, "id")))
                    .findFirst()
                    .orElse(null);
            if (holder != null) {
                if (!transfer) {
                    throw StripeRefusal.invalid(
                            "resource_already_exists",
                            "lookup_key",
                            "A price (`" + Json.text(holder, "id") + "`) already uses that lookup key.");
                }
                objects.edit(Json.text(holder, "id"), KIND).putNull("lookup_key");
            }
            price.put("lookup_key", key);
        });
        Metadata.merge(price, params);
    }

    private static ObjectNode list(Objects objects, Params params) {
        var keys = params.list("lookup_keys");
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/prices",
                Listing.having(params, "active")
                        .and(Listing.having(params, "product"))
                        .and(Listing.having(params, "currency"))
                        .and(Listing.having(params, "type"))
                        .and(p -> keys.isEmpty() || keys.contains(Json.text(p, "lookup_key"))));
    }
}
