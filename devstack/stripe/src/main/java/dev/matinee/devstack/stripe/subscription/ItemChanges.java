package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code items[0][price]=…}: what a subscription is to be of (docs.stripe.com/api/subscriptions/update). */
final class ItemChanges {
    private static final long MOST_OF_ONE = 1_000_000;
    private static final int MOST_ITEMS = 20;

    private ItemChanges() {}

    /** Whether the items are others by that. */
    static boolean apply(Objects objects, ObjectNode subscription, Params params) {
        List<ObjectNode> before =
                Items.of(subscription).stream().map(ObjectNode::deepCopy).toList();
        for (String name : params.each("items")) {
            apply(objects, subscription, params, name);
        }
        List<ObjectNode> after = Items.of(subscription);
        if (after.isEmpty() || after.size() > MOST_ITEMS) {
            throw StripeRefusal.invalid("parameter_invalid", "items", "A subscription has 1 to 20 items.");
        }
        for (ObjectNode item : after) {
            if (!Items.recurring(subscription).equals(item.path("price").path("recurring"))
                    || !Json.text(item.path("price"), "currency").equals(Json.text(subscription, "currency"))) {
                throw StripeRefusal.invalid(
                        null,
                        params.name("items"),
                        "All prices on a subscription must have the same `currency`, `recurring.interval` and `recurring.interval_count`.");
            }
        }
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < after.size(); i++) {
            same = Prorations.same(before.get(i), after.get(i));
        }
        return !same;
    }

    private static void apply(Objects objects, ObjectNode subscription, Params params, String name) {
        String id = params.text(name + "[id]").orElse("");
        params.accept(name + "[metadata]");
        params.accept(name + "[clear_usage]");
        ArrayNode data = Items.data(subscription);
        if (params.flag(name + "[deleted]").orElse(false)) {
            ObjectNode gone = item(subscription, id, params.name(name + "[id]"));
            data.removeIf(i -> i == gone);
            return;
        }
        long quantity = params.number(name + "[quantity]").orElse(-1L);
        if (quantity > MOST_OF_ONE || quantity == 0) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer", params.name(name + "[quantity]"), "A quantity is 1 to 1000000 here.");
        }
        String priceName = params.isSent(name + "[plan]") ? name + "[plan]" : name + "[price]";
        if (id.isEmpty()) {
            ObjectNode price = recurring(objects, params.required(priceName), params.name(priceName));
            ObjectNode added = Items.add(objects, subscription, price, Math.max(1, quantity));
            added.put("current_period_start", Items.periodStart(subscription))
                    .put("current_period_end", Items.periodEnd(subscription));
            if (data.size() == 1) {
                subscription.put("currency", Json.text(price, "currency"));
            }
            return;
        }
        ObjectNode item = item(subscription, id, params.name(name + "[id]"));
        params.text(priceName)
                .ifPresent(price -> Items.reprice(item, recurring(objects, price, params.name(priceName))));
        if (quantity > 0) {
            item.put("quantity", quantity);
        }
    }

    private static ObjectNode item(ObjectNode subscription, String id, String param) {
        return Items.of(subscription).stream()
                .filter(i -> Json.text(i, "id").equals(id))
                .findFirst()
                .orElseThrow(() -> StripeRefusal.missing("subscription item", id, param));
    }

    /** A price that can be subscribed to. */
    static ObjectNode recurring(Objects objects, String id, String param) {
        ObjectNode price = objects.get(id, "price", param);
        if (price.path("recurring").isNull()) {
            throw StripeRefusal.invalid(
                    null,
                    param,
                    "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.");
        }
        if (!price.path("active").asBoolean()) {
            throw StripeRefusal.invalid(
                    null, param, "The price specified is inactive. This field only accepts active prices.");
        }
        return price;
    }
}
