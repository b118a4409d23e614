package dev.matinee.devstack.stripe.invoice;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of invoices (docs.stripe.com/api/invoice-line-item/object). */
public final class Lines {
    private Lines() {}

    /** For a period of a subscription's item. */
    public static ObjectNode ofItem(JsonNode item, long amount, String words, long start, long end) {
        ObjectNode line = line(amount, Json.text(item.path("price"), "currency"), words, start, end)
                .put("quantity", item.path("quantity").asLong(1))
                .put("discountable", true);
        pricing(line, item.path("price"));
        var details = line.putObject("parent")
                .put("type", "subscription_item_details")
                .putNull("invoice_item_details")
                .putObject("subscription_item_details")
                .put("proration", false)
                .put("subscription", Json.text(item, "subscription"))
                .put("subscription_item", Json.text(item, "id"));
        details.putNull("invoice_item").putNull("proration_details");
        return line;
    }

    /** For something that waited to be invoiced ({@link InvoiceItems}). */
    static ObjectNode ofInvoiceItem(ObjectNode waiting) {
        ObjectNode line = line(
                        waiting.path("amount").asLong(),
                        Json.text(waiting, "currency"),
                        Json.text(waiting, "description"),
                        waiting.path("period").path("start").asLong(),
                        waiting.path("period").path("end").asLong())
                .put("quantity", waiting.path("quantity").asLong(1))
                .put("discountable", waiting.path("discountable").asBoolean());
        line.set("pricing", waiting.path("pricing").deepCopy());
        line.put("_tax_behavior", Json.text(waiting, "_tax_behavior"));
        String item = Json.text(waiting, "_subscription_item");
        String type = item.isEmpty() ? "invoice_item_details" : "subscription_item_details";
        ObjectNode details = line.putObject("parent").put("type", type).putObject(type);
        details.put("invoice_item", Json.text(waiting, "id"))
                .put("proration", waiting.path("proration").asBoolean())
                .put("subscription", nullable(Json.text(waiting, "_subscription")))
                .putNull("proration_details");
        if (!item.isEmpty()) {
            details.put("subscription_item", item);
        }
        return line;
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ObjectNode line(long amount, String currency, String words, long start, long end) {
        ObjectNode line = Json.object()
                .put("id", Ids.fresh("il_1"))
                .put("object", "line_item")
                .put("amount", amount)
                .put("currency", currency)
                .put("description", words)
                .put("livemode", false)
                .put("subtotal", amount);
        for (String none : new String[] {"discount_amounts", "discounts", "pretax_credit_amounts", "taxes"}) {
            line.putArray(none);
        }
        line.putObject("metadata");
        line.putObject("period").put("start", start).put("end", end);
        return line;
    }

    static void pricing(ObjectNode holder, JsonNode price) {
        holder.put("_tax_behavior", Json.text(price, "tax_behavior"));
        holder.putObject("pricing")
                .put("type", "price_details")
                .put("unit_amount_decimal", Json.text(price, "unit_amount_decimal"))
                .putObject("price_details")
                .put("price", Json.text(price, "id"))
                .put("product", Json.text(price, "product"));
    }
}
