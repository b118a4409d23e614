package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.invoice.InvoiceItems;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.money.Share;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change within a period costs: a credit for the time that is not used, and a charge for the time that remains,
 * by the second (docs.stripe.com/billing/subscriptions/prorations). The credit is of what was billed for the time, less
 * its discounts (docs.stripe.com/billing/subscriptions/billing-mode, flexible).
 */
final class Prorations {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);

    private Prorations() {}

    /** For what an item was until then. */
    static void credit(Objects objects, JsonNode subscription, JsonNode item, long at) {
        long end = item.path("current_period_end").asLong();
        long amount = billed(objects, subscription, item)
                .map(line -> Share.of(
                        Discounts.net(line),
                        end - at,
                        end - line.path("period").path("start").asLong()))
                .orElseGet(() -> Share.of(
                        Items.amount(item),
                        end - at,
                        end - item.path("current_period_start").asLong()));
        InvoiceItems.prorate(objects, subscription, item, -amount, words(objects, item, "Unused", at), at);
    }

    /** For what an item is from then on. */
    static void charge(Objects objects, JsonNode subscription, JsonNode item, long at) {
        long end = item.path("current_period_end").asLong();
        long amount = Share.of(
                Items.amount(item),
                end - at,
                end - item.path("current_period_start").asLong());
        InvoiceItems.prorate(objects, subscription, item, amount, words(objects, item, "Remaining", at), at);
    }

    /** The newest charge for this price that goes until the period's end: one that waits, or one on an invoice. */
    private static Optional<JsonNode> billed(Objects objects, JsonNode subscription, JsonNode item) {
        String id = Json.text(subscription, "id");
        Stream<JsonNode> waiting = objects.having(InvoiceItems.KIND, "_subscription", id)
                .filter(i -> Json.text(i, "invoice").isEmpty())
                .filter(i -> Json.text(i, "_subscription_item").equals(Json.text(item, "id")))
                .map(JsonNode.class::cast);
        Stream<JsonNode> invoiced = objects.having(Invoices.KIND, "_subscription", id)
                .filter(i -> !Json.text(i, "status").equals("void"))
                .flatMap(i -> i.path("lines").path("data").valueStream())
                .filter(l -> Json.text(l.path("parent").path("subscription_item_details"), "subscription_item")
                        .equals(Json.text(item, "id")));
        return Stream.concat(waiting, invoiced)
                .filter(l -> l.path("amount").asLong() > 0)
                .filter(l -> Json.text(l.path("pricing").path("price_details"), "price")
                        .equals(Json.text(item.path("price"), "id")))
                .filter(l ->
                        l.path("quantity").asLong(1) == item.path("quantity").asLong(1))
                .filter(l -> l.path("period").path("end").asLong()
                        == item.path("current_period_end").asLong())
                .findFirst();
    }

    private static String words(Objects objects, JsonNode item, String kind, long at) {
        long quantity = item.path("quantity").asLong(1);
        return "%s time on %s%s after %s"
                .formatted(
                        kind,
                        quantity == 1 ? "" : quantity + " × ",
                        Items.product(objects, item),
                        Instant.ofEpochSecond(at).atOffset(ZoneOffset.UTC).format(DAY));
    }

    /** Credits what went and charges what came; an item that stayed as it was is left alone. */
    static void swap(Objects objects, ObjectNode subscription, Iterable<ObjectNode> before, long at) {
        for (ObjectNode was : before) {
            Optional<ObjectNode> is = find(subscription, was);
            if (is.isEmpty() || !same(was, is.get())) {
                credit(objects, subscription, was, at);
            }
            is.filter(now -> !same(was, now)).ifPresent(now -> charge(objects, subscription, now, at));
        }
        for (ObjectNode now : Items.of(subscription)) {
            boolean isNew = true;
            for (ObjectNode was : before) {
                isNew &= !Json.text(was, "id").equals(Json.text(now, "id"));
            }
            if (isNew) {
                charge(objects, subscription, now, at);
            }
        }
    }

    private static Optional<ObjectNode> find(ObjectNode subscription, ObjectNode was) {
        return Items.of(subscription).stream()
                .filter(i -> Json.text(i, "id").equals(Json.text(was, "id")))
                .findFirst();
    }

    static boolean same(JsonNode was, JsonNode is) {
        return Json.text(was.path("price"), "id").equals(Json.text(is.path("price"), "id"))
                && was.path("quantity").asLong(1) == is.path("quantity").asLong(1);
    }
}
