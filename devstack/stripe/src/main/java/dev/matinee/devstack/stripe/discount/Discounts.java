package dev.matinee.devstack.stripe.discount;

import dev.matinee.devstack.stripe.money.Share;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Coupons as they are used by somebody (docs.stripe.com/billing/subscriptions/coupons). */
public final class Discounts {
    public static final String KIND = "discount";

    private Discounts() {}

    /**
     * A new use of a coupon, which counts.
     *
     * @param subscription whose; null: all of the customer's
     * @param promotionCode by which it was had; null: by none
     */
    public static ObjectNode grant(
            Objects objects,
            ObjectNode coupon,
            String customer,
            @Nullable String subscription,
            @Nullable String promotionCode) {
        String couponId = Json.text(coupon, "id");
        Coupons.use(objects, couponId);
        if (promotionCode != null) {
            PromotionCodes.use(objects, promotionCode);
        }
        ObjectNode discount = objects.add(Ids.fresh("di_1"), KIND)
                .put("customer", customer)
                .put("promotion_code", promotionCode)
                .put("start", objects.seconds())
                .put("subscription", subscription);
        Json.nulls(discount, "checkout_session", "end", "invoice", "invoice_item", "subscription_item");
        discount.putObject("source").put("type", "coupon").put("coupon", couponId);
        if (Json.text(coupon, "duration").equals("repeating")) {
            discount.put(
                    "end",
                    Instant.ofEpochSecond(objects.seconds())
                            .atZone(ZoneOffset.UTC)
                            .plusMonths(coupon.path("duration_in_months").asLong())
                            .toEpochSecond());
        }
        Events.say(objects, "customer.discount.created", discount);
        return discount;
    }

    /** It ends for whom it was granted. */
    public static void end(Objects objects, String id) {
        objects.find(id, KIND).ifPresent(d -> {
            ObjectNode discount = objects.edit(id, KIND);
            discount.put("end", objects.seconds()).put("_over", true);
            Events.say(objects, "customer.discount.deleted", discount);
        });
    }

    /** The discounts of an invoice that a subscription makes now: its own, else its customer's. */
    public static List<String> of(Objects objects, ObjectNode subscription) {
        var own = new ArrayList<String>();
        subscription.path("discounts").forEach(id -> own.add(id.asString()));
        if (own.isEmpty()) {
            objects.find(Json.text(subscription, "customer"), "customer")
                    .map(c -> Json.text(c, "_discount"))
                    .filter(id -> !id.isEmpty())
                    .ifPresent(own::add);
        }
        return own.stream().filter(id -> counts(objects, id)).toList();
    }

    private static boolean counts(Objects objects, String id) {
        return objects.find(id, KIND)
                .filter(d -> !d.path("_over").asBoolean())
                .filter(d -> !d.path("end").isNumber() || d.path("end").asLong() > objects.seconds())
                .isPresent();
    }

    /** Those that ended are taken off a subscription, and those that were for one invoice alone which they have reduced. */
    public static void settle(Objects objects, ObjectNode subscription, ObjectNode invoice) {
        ArrayNode left = Json.array();
        for (JsonNode node : subscription.path("discounts")) {
            String id = node.asString();
            boolean once = Json.text(coupon(objects, id), "duration").equals("once") && reduced(invoice, id);
            if (counts(objects, id) && !once) {
                left.add(id);
            } else {
                end(objects, id);
            }
        }
        subscription.set("discounts", left);
    }

    private static boolean reduced(ObjectNode invoice, String discount) {
        return invoice.path("total_discount_amounts")
                .valueStream()
                .anyMatch(t -> Json.text(t, "discount").equals(discount)
                        && t.path("amount").asLong() > 0);
    }

    /** The coupon of a discount. It may be deleted by now, and counts all the same. */
    public static JsonNode coupon(Objects objects, String discount) {
        return objects.find(discount, KIND)
                .map(d -> Json.text(d.path("source"), "coupon"))
                .flatMap(id -> Coupons.kept(objects, id))
                .orElseGet(Json::object);
    }

    /** Takes the discount off the lines that it is for; gives what that is in all. */
    public static long apply(Objects objects, String discount, ArrayNode lines) {
        JsonNode coupon = coupon(objects, discount);
        List<ObjectNode> counted = new ArrayList<>();
        for (JsonNode line : lines) {
            if (line.path("discountable").asBoolean() && net(line) > 0 && Coupons.isFor(coupon, line)) {
                counted.add((ObjectNode) line);
            }
        }
        long whole = counted.stream().mapToLong(Discounts::net).sum();
        long fixed = Math.min(coupon.path("amount_off").asLong(0), whole);
        long given = 0;
        for (int i = 0; i < counted.size(); i++) {
            ObjectNode line = counted.get(i);
            long off = coupon.path("percent_off").isNumber()
                    ? Share.percent(net(line), coupon.path("percent_off").decimalValue())
                    : i == counted.size() - 1 ? fixed - given : Share.of(fixed, net(line), whole);
            line.withArray("discount_amounts").addObject().put("amount", off).put("discount", discount);
            given += off;
        }
        return given;
    }

    /** What is left of a line after its discounts. */
    public static long net(JsonNode line) {
        return line.path("amount").asLong()
                - line.path("discount_amounts")
                        .valueStream()
                        .mapToLong(d -> d.path("amount").asLong())
                        .sum();
    }
}
