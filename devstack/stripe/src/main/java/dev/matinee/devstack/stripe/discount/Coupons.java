package dev.matinee.devstack.stripe.discount;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a coupon may still be used for (docs.stripe.com/api/coupons). */
public final class Coupons {
    public static final String KIND = "coupon";

    private Coupons() {}

    /** A coupon that can be used now; refused as Stripe does otherwise. */
    public static ObjectNode usable(Objects objects, String id, String param) {
        ObjectNode coupon = objects.get(id, KIND, param);
        if (coupon.path("_deleted").asBoolean()) {
            throw StripeRefusal.missing(KIND, id, param);
        }
        if (!isValid(objects, coupon)) {
            throw StripeRefusal.invalid("coupon_expired", param, "Coupon expired: " + id);
        }
        return coupon;
    }

    /** Whether it can be used now. */
    static boolean isValid(Objects objects, JsonNode coupon) {
        boolean isUsedUp = coupon.path("max_redemptions").isNumber()
                && coupon.path("times_redeemed").asLong()
                        >= coupon.path("max_redemptions").asLong();
        boolean isOver =
                coupon.path("redeem_by").isNumber() && coupon.path("redeem_by").asLong() <= objects.seconds();
        return !isUsedUp && !isOver && !coupon.path("_deleted").asBoolean();
    }

    static void use(Objects objects, String id) {
        ObjectNode coupon = objects.edit(id, KIND);
        coupon.put("times_redeemed", coupon.path("times_redeemed").asLong() + 1);
        coupon.put("valid", isValid(objects, coupon));
    }

    static Optional<ObjectNode> kept(Objects objects, String id) {
        return objects.find(id, KIND);
    }

    /** Whether a line is one that the coupon is for. */
    static boolean isFor(JsonNode coupon, JsonNode line) {
        JsonNode products = coupon.path("applies_to").path("products");
        String product = Json.text(line.path("pricing").path("price_details"), "product");
        boolean isAmount = coupon.path("amount_off").isNumber();
        boolean sameCurrency = !isAmount || Json.text(coupon, "currency").equals(Json.text(line, "currency"));
        return sameCurrency
                && (products.isEmpty()
                        || products.valueStream().anyMatch(p -> p.asString("").equals(product)));
    }
}
