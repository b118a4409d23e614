package dev.matinee.devstack.stripe.invoice;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What waits for the next invoice of a customer or subscription (docs.stripe.com/api/invoiceitems). */
public final class InvoiceItems {
    public static final String KIND = "invoiceitem";

    private InvoiceItems() {}

    public static ObjectNode add(Objects objects, String customer, long amount, String currency, String words) {
        ObjectNode waiting = objects.add(Ids.fresh("ii_1"), KIND)
                .put("amount", amount)
                .put("currency", currency)
                .put("customer", customer)
                .put("date", objects.seconds())
                .put("description", words)
                .put("discountable", amount >= 0)
                .put("net_amount", amount)
                .put("proration", false)
                .put("quantity", 1)
                .put("_tax_behavior", "unspecified")
                .put("test_clock", objects.clock().isEmpty() ? null : objects.clock());
        Json.nulls(waiting, "invoice", "parent", "proration_details", "pricing");
        waiting.putArray("discounts");
        waiting.putArray("tax_rates");
        waiting.putObject("metadata");
        waiting.putObject("period").put("start", objects.seconds()).put("end", objects.seconds());
        return waiting;
    }

    /** A part of a period of a subscription's item, to be paid or credited (docs.stripe.com/billing/subscriptions/prorations). */
    public static void prorate(
            Objects objects, JsonNode subscription, JsonNode item, long amount, String words, long start) {
        ObjectNode waiting = add(
                        objects,
                        Json.text(subscription, "customer"),
                        amount,
                        Json.text(subscription, "currency"),
                        words)
                .put("proration", true)
                .put("quantity", item.path("quantity").asLong(1))
                .put("_subscription", Json.text(subscription, "id"))
                .put("_subscription_item", Json.text(item, "id"));
        Lines.pricing(waiting, item.path("price"));
        waiting.putObject("period")
                .put("start", start)
                .put("end", item.path("current_period_end").asLong());
        waiting.putObject("parent")
                .put("type", "subscription_details")
                .putObject("subscription_details")
                .put("subscription", Json.text(subscription, "id"))
                .put("subscription_item", Json.text(item, "id"));
        Events.say(objects, "invoiceitem.created", waiting);
    }

    /** What waits for an invoice of this subscription, or of the customer alone where the subscription is empty; oldest first. */
    public static List<ObjectNode> waiting(Objects objects, String customer, String subscription, String currency) {
        Stream<ObjectNode> all = subscription.isEmpty()
                ? objects.having(KIND, "customer", customer)
                        .filter(i -> Json.text(i, "_subscription").isEmpty())
                : objects.having(KIND, "_subscription", subscription);
        return all.filter(i -> Json.text(i, "invoice").isEmpty())
                .filter(i -> Json.text(i, "currency").equals(currency))
                .toList()
                .reversed();
    }

    /** Lines of what waited; from now on it is on that invoice. */
    static List<ObjectNode> take(Objects objects, List<ObjectNode> waiting, String invoice) {
        return waiting.stream()
                .map(item -> {
                    objects.edit(Json.text(item, "id"), KIND).put("invoice", invoice);
                    return Lines.ofInvoiceItem(item);
                })
                .toList();
    }
}
