package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.discount.Coupons;
import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/coupons */
final class CouponCalls {
    private static final String KIND = Coupons.KIND;
    private static final Set<String> DURATIONS = Set.of("once", "repeating", "forever");

    private CouponCalls() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/coupons", (objects, params, id) -> create(objects, params)),
                new Route(
                        "GET",
                        "/v1/coupons",
                        (objects, params, id) -> Listing.page(
                                objects,
                                params,
                                KIND,
                                "/v1/coupons",
                                c -> !c.path("_deleted").asBoolean())),
                Route.one("/v1/coupons", KIND),
                new Route("POST", "/v1/coupons/{id}", CouponCalls::update),
                new Route("DELETE", "/v1/coupons/{id}", (objects, params, id) -> delete(objects, id)));
    }

    private static ObjectNode create(Objects objects, Params params) {
        String id = params.text("id").orElseGet(() -> Ids.fresh("", 8));
        if (objects.findAny(id).isPresent()) {
            throw StripeRefusal.invalid("resource_already_exists", "id", "Coupon already exists.");
        }
        Optional<BigDecimal> percent = params.text("percent_off").map(CouponCalls::percent);
        Optional<Long> amount = params.text("amount_off").map(text -> Money.amount(params, "amount_off", 1));
        if (percent.isPresent() == amount.isPresent()) {
            throw StripeRefusal.invalid(
                    "parameter_missing", "percent_off", "Must provide exactly one of percent_off or amount_off.");
        }
        String duration = params.text("duration").orElse("once");
        if (!DURATIONS.contains(duration)) {
            throw StripeRefusal.invalid(
                    "parameter_invalid", "duration", "Invalid duration: must be one of forever, once, or repeating");
        }
        ObjectNode coupon = objects.add(id, KIND)
                .put("amount_off", amount.orElse(null))
                .put("duration", duration)
                .put("percent_off", percent.orElse(null))
                .put("times_redeemed", 0)
                .put("valid", true);
        coupon.put("currency", amount.isEmpty() ? null : Money.currency(params, "currency"));
        coupon.put("duration_in_months", duration.equals("repeating") ? months(params) : null);
        coupon.put("max_redemptions", params.number("max_redemptions").orElse(null));
        coupon.put("redeem_by", params.number("redeem_by").orElse(null));
        coupon.put("name", params.text("name").orElse(null));
        List<String> products = params.list("applies_to[products]");
        if (!products.isEmpty()) {
            products.forEach(coupon.putObject("applies_to").putArray("products")::add);
        }
        Metadata.merge(coupon, params);
        Events.say(objects, "coupon.created", coupon);
        return coupon;
    }

    private static Long months(Params params) {
        params.required("duration_in_months");
        long months = params.number("duration_in_months").orElse(0L);
        if (months < 1 || months > 120) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer", "duration_in_months", "duration_in_months is 1 to 120 here.");
        }
        return months;
    }

    private static BigDecimal percent(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")
                || new BigDecimal(text).signum() == 0
                || new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) > 0) {
            throw StripeRefusal.invalid(
                    "parameter_invalid", "percent_off", "Invalid percent_off: must be larger than 0, and at most 100");
        }
        return new BigDecimal(text);
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode coupon = objects.edit(id, KIND);
        params.text("name").ifPresent(name -> coupon.put("name", name));
        Metadata.merge(coupon, params);
        Events.say(objects, "coupon.updated", coupon);
        return coupon;
    }

    /** Nobody can use it any more; the discounts that there are stay (docs.stripe.com/api/coupons/delete). */
    private static ObjectNode delete(Objects objects, String id) {
        ObjectNode coupon = objects.edit(id, KIND).put("valid", false).put("_deleted", true);
        Events.say(objects, "coupon.deleted", coupon);
        return Json.object().put("id", id).put("object", KIND).put("deleted", true);
    }
}
