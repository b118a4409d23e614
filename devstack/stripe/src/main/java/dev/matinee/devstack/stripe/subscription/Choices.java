package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.discount.Coupons;
import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.discount.PromotionCodes;
import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.tax.Taxes;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is chosen for a subscription at its beginning or later, and costs nothing by itself. */
final class Choices {
    private static final Set<String> MISSING_METHOD = Set.of("cancel", "create_invoice", "pause");
    private static final Set<String> METHODS = Set.of("charge_automatically", "send_invoice");

    private Choices() {}

    static void apply(Objects objects, ObjectNode subscription, Params params) {
        for (String member : List.of("description", "default_payment_method")) {
            params.sent(member).ifPresent(text -> subscription.put(member, text.isEmpty() ? null : text));
        }
        params.text("default_payment_method")
                .ifPresent(id -> objects.get(id, "payment_method", "default_payment_method"));
        Metadata.merge(subscription, params);
        choose(subscription, params, "collection_method", METHODS);
        params.number("days_until_due").ifPresent(days -> subscription.put("days_until_due", days.longValue()));
        if (params.isSent("trial_settings")) {
            Params end = params.under("trial_settings").under("end_behavior");
            choose(
                    (ObjectNode) subscription.path("trial_settings").path("end_behavior"),
                    end,
                    "missing_payment_method",
                    MISSING_METHOD);
            end.refuseUnread();
        }
        params.flag("automatic_tax[enabled]").ifPresent(on -> {
            if (on) {
                Taxes.requireCountry(objects, Json.text(subscription, "customer"));
            }
            subscription.withObject("/automatic_tax").put("enabled", on.booleanValue());
        });
        discounts(objects, subscription, params);
        params.accept("off_session");
        params.accept("payment_settings");
    }

    private static void choose(ObjectNode object, Params params, String name, Set<String> known) {
        params.text(name).ifPresent(value -> {
            if (!known.contains(value)) {
                throw StripeRefusal.invalid(
                        "parameter_invalid",
                        params.name(name),
                        "Invalid " + params.name(name) + ": must be one of " + String.join(", ", known));
            }
            object.put(name, value);
        });
    }

    /** {@code discounts[0][coupon|promotion_code|discount]} instead of those before; sent empty, none. */
    private static void discounts(Objects objects, ObjectNode subscription, Params params) {
        if (params.sent("discounts").filter(String::isEmpty).isPresent()) {
            List<JsonNode> before = subscription.path("discounts").valueStream().toList();
            before.forEach(id -> Discounts.end(objects, id.asString()));
            subscription.putArray("discounts");
        }
        List<String> names = params.each("discounts");
        if (names.isEmpty()) {
            return;
        }
        List<String> before = subscription
                .path("discounts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        var after = Json.array();
        for (String name : names) {
            String kept = params.text(name + "[discount]").orElse("");
            after.add(kept.isEmpty() ? grant(objects, subscription, params, name) : kept);
            if (!kept.isEmpty() && !before.contains(kept)) {
                throw StripeRefusal.missing("discount", kept, params.name(name + "[discount]"));
            }
        }
        List<String> left = after.valueStream().map(JsonNode::asString).toList();
        before.stream().filter(id -> !left.contains(id)).forEach(id -> Discounts.end(objects, id));
        subscription.set("discounts", after);
    }

    private static String grant(Objects objects, ObjectNode subscription, Params params, String name) {
        String customer = Json.text(subscription, "customer");
        String code = params.text(name + "[promotion_code]").orElse("");
        String param = name + (code.isEmpty() ? "[coupon]" : "[promotion_code]");
        String coupon = code.isEmpty()
                ? params.required(param)
                : PromotionCodes.coupon(PromotionCodes.usable(
                        objects,
                        code,
                        customer,
                        Items.amountOf(subscription),
                        Json.text(subscription, "currency"),
                        params.name(param)));
        ObjectNode usable = Coupons.usable(objects, coupon, params.name(param));
        return Json.text(
                Discounts.grant(objects, usable, customer, Json.text(subscription, "id"), code.isEmpty() ? null : code),
                "id");
    }
}
