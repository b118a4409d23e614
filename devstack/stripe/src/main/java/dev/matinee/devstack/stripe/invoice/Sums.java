package dev.matinee.devstack.stripe.invoice;

import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.tax.Taxes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an invoice's lines come to: less its discounts, with its taxes, and with what the customer's balance has. */
final class Sums {
    private Sums() {}

    /** Reckons a draft anew. */
    static void of(Objects objects, ObjectNode invoice) {
        var lines = invoice.withObject("/lines").withArray("data");
        long subtotal = 0;
        for (JsonNode line : lines) {
            subtotal += line.path("amount").asLong();
            ((ObjectNode) line).put("invoice", Json.text(invoice, "id")).putArray("discount_amounts");
        }
        long off = discount(objects, invoice, lines);
        Taxes.Sum tax = Taxes.levy(objects, invoice, lines);
        long total = subtotal - off + tax.exclusive();
        invoice.put("subtotal", subtotal)
                .put("subtotal_excluding_tax", subtotal - tax.inclusive())
                .put("total", total)
                .put("total_excluding_tax", total - tax.exclusive() - tax.inclusive());
        balance(objects, invoice, total);
    }

    /** What is discounted in all. */
    private static long discount(Objects objects, ObjectNode invoice, ArrayNode lines) {
        ArrayNode totals = invoice.putArray("total_discount_amounts");
        long all = 0;
        for (JsonNode id : invoice.path("discounts")) {
            long off = Discounts.apply(objects, id.asString(), lines);
            totals.addObject().put("amount", off).put("discount", id.asString());
            all += off;
        }
        return all;
    }

    /** A balance below zero is the customer's, one above is owed (docs.stripe.com/billing/customer/balance). */
    private static void balance(Objects objects, ObjectNode invoice, long total) {
        long balance = objects.find(Json.text(invoice, "customer"), "customer")
                .map(c -> c.path("balance").asLong(0))
                .orElse(0L);
        long due = Math.max(0, total + balance);
        invoice.put("starting_balance", balance)
                .put("_ending_balance", Math.min(0, total + balance))
                .put("amount_due", due)
                .put("amount_remaining", due);
    }
}
