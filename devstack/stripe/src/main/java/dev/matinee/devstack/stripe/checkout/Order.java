package dev.matinee.devstack.stripe.checkout;

import dev.matinee.devstack.stripe.discount.Coupons;
import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Blank;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a session in {@code subscription} mode sells: a subscription that has not begun. */
final class Order {
    private Order() {}

    static ObjectNode of(Objects objects, ObjectNode session, String customer) {
        ObjectNode subscription = Blank.of(objects, customer);
        for (JsonNode item : session.path("_items")) {
            ObjectNode price = objects.get(Json.text(item, "price"), "price", "price");
            Blank.item(objects, subscription, price, item.path("quantity").asLong(1));
        }
        subscription.set("metadata", session.path("_subscription_metadata").deepCopy());
        Json.put(
                subscription,
                "description",
                Optional.of(Json.text(session, "_description")).filter(d -> !d.isEmpty()));
        subscription
                .withObject("/automatic_tax")
                .put("enabled", session.path("automatic_tax").path("enabled").asBoolean());
        subscription
                .withObject("/trial_settings")
                .withObject("/end_behavior")
                .put(
                        "missing_payment_method",
                        session.path("_missing_payment_method").asString("create_invoice"));
        long days = session.path("_trial_days").asLong();
        long end = session.path("_trial_end")
                .asLong(objects.seconds() + Duration.ofDays(days).toSeconds());
        if (end > objects.seconds()) {
            Blank.trial(objects, subscription, end);
        }
        for (JsonNode discount : session.path("discounts")) {
            String code = Json.text(discount, "promotion_code");
            ObjectNode coupon = Coupons.usable(objects, Json.text(discount, "_coupon"), "discounts");
            ObjectNode granted = Discounts.grant(
                    objects, coupon, customer, Json.text(subscription, "id"), code.isEmpty() ? null : code);
            granted.put("checkout_session", Json.text(session, "id"));
            subscription.withArray("discounts").add(Json.text(granted, "id"));
        }
        return subscription;
    }
}
