package dev.matinee.devstack.stripe.invoice;

import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Invoices before they are final (docs.stripe.com/invoicing/overview#invoice-lifecycle). */
public final class Drafts {
    /** So long one can still change what a subscription made (docs.stripe.com/billing/invoices/subscription). */
    public static final Duration UNTIL_FINAL = Duration.ofHours(1);

    private Drafts() {}

    /**
     * A draft with these lines, and with all that waits for the subscription's next invoice.
     *
     * @param reason Stripe's billing_reason: subscription_create, subscription_cycle, subscription_update
     */
    public static ObjectNode ofSubscription(
            Objects objects, ObjectNode subscription, String reason, List<ObjectNode> lines) {
        String id = Json.text(subscription, "id");
        String customer = Json.text(subscription, "customer");
        String currency = Json.text(subscription, "currency");
        ObjectNode invoice = blank(objects, customer, currency)
                .put("billing_reason", reason)
                .put("auto_advance", true)
                .put("automatically_finalizes_at", objects.seconds() + UNTIL_FINAL.toSeconds())
                .put("collection_method", Json.text(subscription, "collection_method"))
                .put(
                        "default_payment_method",
                        subscription.path("default_payment_method").asString(null))
                .put("_subscription", id)
                .put("_days_until_due", subscription.path("days_until_due").asLong(30))
                .put("_tax", subscription.path("automatic_tax").path("enabled").asBoolean());
        invoice.putObject("parent")
                .put("type", "subscription_details")
                .putNull("quote_details")
                .putObject("subscription_details")
                .put("subscription", id)
                .set("metadata", subscription.path("metadata").deepCopy());
        JsonNode item = subscription.path("items").path("data").path(0);
        invoice.put("period_start", item.path("current_period_start").asLong())
                .put("period_end", item.path("current_period_end").asLong());
        Discounts.of(objects, subscription).forEach(invoice.withArray("discounts")::add);
        var all = new ArrayList<>(InvoiceItems.take(
                objects, InvoiceItems.waiting(objects, customer, id, currency), Json.text(invoice, "id")));
        all.addAll(InvoiceItems.take(
                objects, InvoiceItems.waiting(objects, customer, "", currency), Json.text(invoice, "id")));
        all.addAll(lines);
        lines(invoice, all);
        Sums.of(objects, invoice);
        subscription.put("latest_invoice", Json.text(invoice, "id"));
        Events.say(objects, "invoice.created", invoice);
        return invoice;
    }

    /** A draft that no subscription made, with what waits for the customer where that is wanted. */
    public static ObjectNode ofCustomer(Objects objects, String customer, String currency, boolean withWaiting) {
        ObjectNode invoice = blank(objects, customer, currency)
                .put("billing_reason", "manual")
                .put("auto_advance", false)
                .put("collection_method", "charge_automatically")
                .put("period_start", objects.seconds())
                .put("period_end", objects.seconds());
        Json.nulls(invoice, "automatically_finalizes_at", "default_payment_method", "parent");
        lines(
                invoice,
                withWaiting
                        ? InvoiceItems.take(
                                objects,
                                InvoiceItems.waiting(objects, customer, "", currency),
                                Json.text(invoice, "id"))
                        : List.of());
        Sums.of(objects, invoice);
        return invoice;
    }

    private static void lines(ObjectNode invoice, List<ObjectNode> lines) {
        invoice.set("lines", Json.list("/v1/invoices/" + Json.text(invoice, "id") + "/lines", lines, false));
    }

    private static ObjectNode blank(Objects objects, String customer, String currency) {
        ObjectNode holder = objects.get(customer, "customer", "customer");
        ObjectNode invoice = objects.add(Ids.fresh("in_1"), "invoice")
                .put("account_country", "DE")
                .put("account_name", "Matinee (stand-in)")
                .put("amount_overpaid", 0)
                .put("amount_paid", 0)
                .put("amount_shipping", 0)
                .put("attempt_count", 0)
                .put("attempted", false)
                .put("currency", currency)
                .put("customer", customer)
                .put("customer_email", holder.path("email").asString(null))
                .put("customer_name", holder.path("name").asString(null))
                .put("customer_phone", holder.path("phone").asString(null))
                .put("customer_tax_exempt", holder.path("tax_exempt").asString("none"))
                .put("pre_payment_credit_notes_amount", 0)
                .put("post_payment_credit_notes_amount", 0)
                .put("status", "draft")
                .put("test_clock", objects.clock().isEmpty() ? null : objects.clock());
        invoice.set("customer_address", holder.path("address").deepCopy());
        Json.nulls(invoice, "description", "due_date", "effective_at", "ending_balance", "footer", "from_invoice");
        Json.nulls(invoice, "hosted_invoice_url", "invoice_pdf", "next_payment_attempt", "number", "receipt_number");
        Json.nulls(invoice, "last_finalization_error", "latest_revision", "statement_descriptor", "default_source");
        Json.nulls(invoice, "application", "custom_fields", "on_behalf_of", "customer_shipping", "shipping_cost");
        for (String none : new String[] {
            "account_tax_ids", "customer_tax_ids", "default_tax_rates", "discounts", "total_pretax_credit_amounts"
        }) {
            invoice.putArray(none);
        }
        invoice.putObject("issuer").put("type", "self");
        invoice.putObject("metadata");
        invoice.putObject("payment_settings").putNull("default_mandate").putNull("payment_method_types");
        Json.nulls(
                invoice.putObject("status_transitions"),
                "finalized_at",
                "marked_uncollectible_at",
                "paid_at",
                "voided_at");
        return invoice;
    }
}
