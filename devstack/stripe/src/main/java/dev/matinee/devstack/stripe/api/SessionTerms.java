package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.discount.Coupons;
import dev.matinee.devstack.stripe.discount.PromotionCodes;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.tax.Taxes;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** On what terms a session sells: trial, discounts, tax. */
final class SessionTerms {
    private static final long LONGEST_TRIAL_DAYS = 730;

    private SessionTerms() {}

    static void put(Objects objects, ObjectNode session, Params params) {
        Params data = params.under("subscription_data");
        trial(objects, session, data);
        session.set("_subscription_metadata", Json.of(data.map("metadata")));
        data.text("description").ifPresent(words -> session.put("_description", words));
        Params end = data.under("trial_settings").under("end_behavior");
        end.text("missing_payment_method").ifPresent(then -> session.put("_missing_payment_method", then));
        end.refuseUnread();
        data.accept("proration_behavior");
        data.accept("billing_mode");
        data.refuseUnread();
        tax(objects, session, params);
        discounts(objects, session, params);
    }

    private static void trial(Objects objects, ObjectNode session, Params data) {
        long days = data.number("trial_period_days").orElse(0L);
        if (days < 0 || days > LONGEST_TRIAL_DAYS) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer",
                    data.name("trial_period_days"),
                    "The maximum number of trial period days is 730 (2 years).");
        }
        session.put("_trial_days", days);
        data.number("trial_end").ifPresent(end -> {
            if (end < objects.seconds() + 48 * 3600) {
                throw StripeRefusal.invalid(
                        "parameter_invalid",
                        data.name("trial_end"),
                        "The `trial_end` date has to be at least 2 days in the future.");
            }
            session.put("_trial_end", end.longValue());
        });
    }

    /** A customer's address is needed, or that the page may write one down. */
    private static void tax(Objects objects, ObjectNode session, Params params) {
        boolean on = params.flag("automatic_tax[enabled]").orElse(false);
        session.putObject("automatic_tax")
                .put("enabled", on)
                .putNull("liability")
                .putNull("provider")
                .putNull("status");
        boolean keeps = params.text("customer_update[address]").orElse("never").equals("auto");
        params.accept("customer_update");
        String customer = Json.text(session, "customer");
        session.put("_keeps_address", keeps || customer.isEmpty());
        if (on
                && !keeps
                && !customer.isEmpty()
                && Taxes.country(objects, customer).isEmpty()) {
            throw StripeRefusal.invalid(
                    "customer_tax_location_invalid",
                    null,
                    "Automatic tax calculation in Checkout requires a valid address on the Customer. Add a valid address to the Customer or set either `customer_update[address]` to 'auto' or `customer_update[shipping]` to 'auto' to save the address entered in Checkout to the Customer.");
        }
    }

    private static void discounts(Objects objects, ObjectNode session, Params params) {
        boolean allowed = params.flag("allow_promotion_codes").orElse(false);
        session.put("allow_promotion_codes", allowed);
        var discounts = session.putArray("discounts");
        List<String> names = params.each("discounts");
        if (allowed && !names.isEmpty()) {
            throw StripeRefusal.invalid(
                    null,
                    "discounts",
                    "You may only specify one of these parameters: allow_promotion_codes, discounts.");
        }
        if (names.size() > 1) {
            throw StripeRefusal.invalid(null, "discounts", "A session has at most one discount.");
        }
        for (String name : names) {
            String code = params.text(name + "[promotion_code]").orElse("");
            String coupon = code.isEmpty()
                    ? params.required(name + "[coupon]")
                    : PromotionCodes.coupon(PromotionCodes.usable(
                            objects,
                            code,
                            Json.text(session, "customer"),
                            Long.MAX_VALUE,
                            Json.text(session, "currency"),
                            name + "[promotion_code]"));
            Coupons.usable(objects, coupon, name + "[coupon]");
            discounts
                    .addObject()
                    .put("coupon", code.isEmpty() ? coupon : null)
                    .put("promotion_code", code.isEmpty() ? null : code)
                    .put("_coupon", coupon);
        }
    }
}
