package dev.matinee.devstack.stripe.discount;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Codes that buyers type (docs.stripe.com/api/promotion_codes). */
public final class PromotionCodes {
    public static final String KIND = "promotion_code";

    private PromotionCodes() {}

    /** The code as a buyer typed it, in letters of either case; Stripe's words for one that is not to be had. */
    public static ObjectNode typed(Objects objects, String code, String customer, long amount, String currency) {
        ObjectNode found = objects.having(KIND, "code", code.strip().toUpperCase(Locale.ROOT))
                .filter(c -> isActive(objects, c))
                .findFirst()
                .orElseThrow(() ->
                        StripeRefusal.invalid("promotion_code_invalid", "promotion_code", "This code is invalid."));
        usable(objects, Json.text(found, "id"), customer, amount, currency, "promotion_code");
        return found;
    }

    /** A code that this customer can use for a purchase of that amount; refused as Stripe does otherwise. */
    public static ObjectNode usable(
            Objects objects, String id, String customer, long amount, String currency, String param) {
        ObjectNode code = objects.get(id, KIND, param);
        JsonNode rules = code.path("restrictions");
        String only = Json.text(code, "customer");
        if (!isActive(objects, code) || (!only.isEmpty() && !only.equals(customer))) {
            throw StripeRefusal.invalid(
                    "promotion_code_invalid", param, "This promotion code cannot be redeemed: it is not active.");
        }
        if (rules.path("first_time_transaction").asBoolean() && hasPaid(objects, customer)) {
            throw StripeRefusal.invalid(
                    "customer_has_prior_transactions",
                    param,
                    "This promotion code cannot be redeemed because the associated customer has prior transactions.");
        }
        if (rules.path("minimum_amount").isNumber()
                && (rules.path("minimum_amount").asLong() > amount
                        || !Json.text(rules, "minimum_amount_currency").equals(currency))) {
            throw StripeRefusal.invalid(
                    "promotion_code_minimum_amount", param, "This promotion code wants a larger order.");
        }
        Coupons.usable(objects, coupon(code), param);
        return code;
    }

    public static String coupon(JsonNode code) {
        return Json.text(code.path("promotion"), "coupon");
    }

    private static boolean hasPaid(Objects objects, String customer) {
        return objects.having("charge", "customer", customer)
                .anyMatch(c -> Json.text(c, "status").equals("succeeded"));
    }

    private static boolean isActive(Objects objects, JsonNode code) {
        boolean isUsedUp = code.path("max_redemptions").isNumber()
                && code.path("times_redeemed").asLong()
                        >= code.path("max_redemptions").asLong();
        boolean isOver =
                code.path("expires_at").isNumber() && code.path("expires_at").asLong() <= objects.seconds();
        return code.path("active").asBoolean() && !isUsedUp && !isOver;
    }

    static void use(Objects objects, String id) {
        ObjectNode code = objects.edit(id, KIND);
        code.put("times_redeemed", code.path("times_redeemed").asLong() + 1);
    }
}
