package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.invoice.Lines;
import dev.matinee.devstack.stripe.money.Amounts;
import dev.matinee.devstack.stripe.money.Share;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a subscription is of: prices, each so many times, for a period that all of them share. */
public final class Items {
    private Items() {}

    static ArrayNode data(ObjectNode subscription) {
        return subscription.withObject("/items").withArray("data");
    }

    static List<ObjectNode> of(ObjectNode subscription) {
        return data(subscription).valueStream().map(ObjectNode.class::cast).toList();
    }

    static ObjectNode add(Objects objects, ObjectNode subscription, ObjectNode price, long quantity) {
        ObjectNode item = Json.object()
                .put("id", Ids.fresh("si_", 14))
                .put("object", "subscription_item")
                .put("created", objects.seconds())
                .put("quantity", quantity)
                .put("subscription", Json.text(subscription, "id"))
                .putNull("billing_thresholds");
        item.putArray("discounts");
        item.putArray("tax_rates");
        item.putObject("metadata");
        reprice(item, price);
        data(subscription).add(item);
        return item;
    }

    static void reprice(ObjectNode item, ObjectNode price) {
        item.set("price", Json.visible(price));
        item.set("plan", Plans.of(price));
    }

    static void period(ObjectNode subscription, long start, long end) {
        of(subscription).forEach(item -> item.put("current_period_start", start).put("current_period_end", end));
    }

    static long periodStart(JsonNode subscription) {
        return subscription
                .path("items")
                .path("data")
                .path(0)
                .path("current_period_start")
                .asLong();
    }

    public static long periodEnd(JsonNode subscription) {
        return subscription
                .path("items")
                .path("data")
                .path(0)
                .path("current_period_end")
                .asLong();
    }

    static JsonNode recurring(JsonNode subscription) {
        return subscription.path("items").path("data").path(0).path("price").path("recurring");
    }

    /** For a whole period. */
    static long amount(JsonNode item) {
        return Amounts.of(item.path("price"), item.path("quantity").asLong(1));
    }

    static long amountOf(ObjectNode subscription) {
        return of(subscription).stream().mapToLong(Items::amount).sum();
    }

    /** Lines of the whole period, or of what a shorter one leaves of it. */
    static List<ObjectNode> lines(Objects objects, ObjectNode subscription) {
        long start = periodStart(subscription);
        long end = periodEnd(subscription);
        return of(subscription).stream()
                .map(item -> Lines.ofItem(item, amount(item), words(objects, item), start, end))
                .toList();
    }

    /** Until an anchor that is sooner than a whole period. */
    static List<ObjectNode> linesUntilAnchor(Objects objects, ObjectNode subscription, long whole) {
        long start = periodStart(subscription);
        long end = periodEnd(subscription);
        return of(subscription).stream()
                .map(item -> Lines.ofItem(
                        item, Share.of(amount(item), end - start, whole), words(objects, item), start, end))
                .toList();
    }

    static List<ObjectNode> trialLines(Objects objects, ObjectNode subscription) {
        return of(subscription).stream()
                .map(item -> Lines.ofItem(
                        item,
                        0,
                        "Trial period for " + product(objects, item),
                        periodStart(subscription),
                        periodEnd(subscription)))
                .toList();
    }

    private static String words(Objects objects, JsonNode item) {
        JsonNode price = item.path("price");
        JsonNode recurring = price.path("recurring");
        long count = recurring.path("interval_count").asLong(1);
        String every = Json.text(recurring, "interval");
        return "%d × %s (at %s / %s)"
                .formatted(
                        item.path("quantity").asLong(1),
                        product(objects, item),
                        Amounts.shown(price.path("unit_amount").asLong(), Json.text(price, "currency")),
                        count == 1 ? every : "every " + count + " " + every + "s");
    }

    static String product(Objects objects, JsonNode item) {
        return objects.find(Json.text(item.path("price"), "product"), "product")
                .map(p -> Json.text(p, "name"))
                .orElse("");
    }
}
