package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.money.Amounts;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code line_items} of a checkout session. */
final class SessionGoods {
    private static final int MOST = 20;

    private SessionGoods() {}

    static void put(Objects objects, ObjectNode session, Params params) {
        boolean recurs = Json.text(session, "mode").equals("subscription");
        List<String> names = params.each("line_items");
        boolean needed = !Json.text(session, "mode").equals("setup");
        if (names.size() > MOST || names.isEmpty() == needed) {
            throw StripeRefusal.invalid(
                    "parameter_missing", "line_items", "A session has 1 to 20 line items, and none in setup mode.");
        }
        List<ObjectNode> shown = new ArrayList<>();
        var items = session.putArray("_items");
        for (String name : names) {
            ObjectNode price = price(objects, params, name, recurs);
            long quantity = params.number(name + "[quantity]").orElse(0L);
            if (quantity < 1 || quantity > 1_000_000) {
                throw StripeRefusal.invalid("parameter_missing", name + "[quantity]", "Quantity is required.");
            }
            params.accept(name + "[adjustable_quantity]");
            session.put("currency", Json.text(price, "currency"));
            items.addObject().put("price", Json.text(price, "id")).put("quantity", quantity);
            shown.add(line(objects, price, quantity));
        }
        session.set(
                "_line_items",
                Json.list("/v1/checkout/sessions/" + Json.text(session, "id") + "/line_items", shown, false));
    }

    private static ObjectNode price(Objects objects, Params params, String name, boolean recurs) {
        if (params.isSent(name + "[price_data]")) {
            Params data = params.under(name).under("price_data");
            ObjectNode made = Prices.create(objects, data);
            data.refuseUnread();
            return made;
        }
        String param = name + "[price]";
        ObjectNode price = objects.get(params.required(param), "price", param);
        if (!price.path("active").asBoolean() || price.path("recurring").isNull() == recurs) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    param,
                    recurs
                            ? "You must provide at least one recurring price in `subscription` mode, and it must be active."
                            : "You specified `payment` mode but passed a recurring price, or one that is not active.");
        }
        return price;
    }

    private static ObjectNode line(Objects objects, ObjectNode price, long quantity) {
        long amount = Amounts.of(price, quantity);
        ObjectNode line = Json.object()
                .put("id", Ids.fresh("li_1"))
                .put("object", "item")
                .put("amount_discount", 0)
                .put("amount_subtotal", amount)
                .put("amount_tax", 0)
                .put("amount_total", amount)
                .put("currency", Json.text(price, "currency"))
                .put("quantity", quantity);
        Json.put(
                line,
                "description",
                objects.find(Json.text(price, "product"), "product").map(p -> Json.text(p, "name")));
        line.set("price", Json.visible(price));
        return line;
    }
}
