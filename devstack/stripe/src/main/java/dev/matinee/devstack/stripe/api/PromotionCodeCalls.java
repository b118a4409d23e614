package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.discount.Coupons;
import dev.matinee.devstack.stripe.discount.PromotionCodes;
import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/promotion_codes */
final class PromotionCodeCalls {
    private static final String KIND = PromotionCodes.KIND;

    private PromotionCodeCalls() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/promotion_codes", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/promotion_codes", (objects, params, id) -> list(objects, params)),
                Route.one("/v1/promotion_codes", KIND),
                new Route("POST", "/v1/promotion_codes/{id}", PromotionCodeCalls::update));
    }

    /** The coupon is in {@code promotion}, or by itself as before 2025-09-30. */
    private static ObjectNode create(Objects objects, Params params) {
        String param = params.isSent("coupon") ? "coupon" : "promotion[coupon]";
        params.accept("promotion[type]");
        String coupon = Json.text(Coupons.usable(objects, params.required(param), param), "id");
        String code = params.text("code").orElseGet(() -> Ids.fresh("", 8)).toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9_-]{1,100}")) {
            throw StripeRefusal.invalid("parameter_invalid", "code", "A code has letters, digits, - and _ alone.");
        }
        if (objects.having(KIND, "code", code).anyMatch(c -> c.path("active").asBoolean())) {
            throw StripeRefusal.invalid(
                    null, "code", "An active promotion code with `code: " + code + "` already exists.");
        }
        ObjectNode made = objects.add(Ids.fresh("promo_1"), KIND)
                .put("active", params.flag("active").orElse(true).booleanValue())
                .put("code", code)
                .put("times_redeemed", 0)
                .put("_coupon", coupon);
        made.put(
                "customer",
                params.text("customer")
                        .map(c -> Json.text(Customers.live(objects, c, "customer"), "id"))
                        .orElse(null));
        made.put("expires_at", params.number("expires_at").orElse(null));
        made.put("max_redemptions", params.number("max_redemptions").orElse(null));
        made.putObject("promotion").put("type", "coupon").put("coupon", coupon);
        restrictions(made, params.under("restrictions"));
        Metadata.merge(made, params);
        Events.say(objects, "promotion_code.created", made);
        return made;
    }

    private static void restrictions(ObjectNode code, Params params) {
        code.putObject("restrictions")
                .put(
                        "first_time_transaction",
                        params.flag("first_time_transaction").orElse(false).booleanValue())
                .put("minimum_amount", params.number("minimum_amount").orElse(null))
                .put(
                        "minimum_amount_currency",
                        params.text("minimum_amount_currency").orElse(null));
        params.refuseUnread();
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode code = objects.edit(id, KIND);
        params.flag("active").ifPresent(active -> code.put("active", active.booleanValue()));
        Metadata.merge(code, params);
        Events.say(objects, "promotion_code.updated", code);
        return code;
    }

    private static ObjectNode list(Objects objects, Params params) {
        String coupon = params.text("coupon").orElse("");
        var all = params.text("code")
                .map(code -> objects.having(KIND, "code", code.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> objects.all(KIND));
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/promotion_codes",
                all.filter(Listing.having(params, "active"))
                        .filter(Listing.having(params, "customer"))
                        .filter(c ->
                                coupon.isEmpty() || PromotionCodes.coupon(c).equals(coupon)));
    }
}
