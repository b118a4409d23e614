package dev.matinee.devstack.stripe.money;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Makes invoices out of subscriptions, and has them paid. Amounts are in minor units. */
public final class Invoices {
    private static final long RETRY_AFTER = Duration.ofDays(3).toSeconds();
    /** Stripe's default retry schedule, then the subscription is canceled. */
    static final int MOST_ATTEMPTS = 4;

    private final String publicUrl;

    public Invoices(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * A finalized invoice, not paid yet. What the customer's balance has for them is taken off.
     *
     * @param amount may be negative: it goes to the customer's balance
     */
    ObjectNode draw(Objects objects, ObjectNode subscription, String reason, String words, long amount) {
        String customer = Json.text(subscription, "customer");
        ObjectNode holder = objects.edit(customer, "customer");
        long balance = holder.path("balance").asLong(0);
        long due = Math.max(0, amount + balance);
        holder.put("balance", Math.min(0, amount + balance));
        String id = Ids.fresh("in_");
        String currency = Json.text(subscription, "currency");
        var item = subscription.path("items").path("data").path(0);
        ObjectNode invoice = objects.add(id, "invoice")
                .put("amount_due", due)
                .put("amount_paid", 0)
                .put("amount_remaining", due)
                .put("amount_overpaid", 0)
                .put("amount_shipping", 0)
                .put("attempt_count", 0)
                .put("attempted", false)
                .put("auto_advance", true)
                .put("billing_reason", reason)
                .put("collection_method", "charge_automatically")
                .put("currency", currency)
                .put("customer", customer)
                .put("customer_email", holder.path("email").asString(null))
                .put("hosted_invoice_url", publicUrl + "/i/" + id)
                .put("invoice_pdf", publicUrl + "/i/" + id + "/pdf")
                .put("number", number(objects, holder))
                .put("period_start", item.path("current_period_start").asLong())
                .put("period_end", item.path("current_period_end").asLong())
                .put("starting_balance", balance)
                .put("ending_balance", holder.path("balance").asLong())
                .put("status", "open")
                .put("subtotal", amount)
                .put("total", amount);
        invoice.putNull("next_payment_attempt");
        invoice.putArray("discounts");
        invoice.putObject("metadata");
        invoice.putObject("status_transitions").put("finalized_at", objects.seconds());
        invoice.putObject("automatic_tax").put("enabled", false);
        var parent = invoice.putObject("parent").put("type", "subscription_details");
        parent.putObject("subscription_details")
                .put("subscription", Json.text(subscription, "id"))
                .set("metadata", subscription.path("metadata").deepCopy());
        var line = Json.object()
                .put("id", Ids.fresh("il_"))
                .put("object", "line_item")
                .put("amount", amount)
                .put("currency", currency)
                .put("description", words)
                .put("invoice", id)
                .put("quantity", 1);
        line.putObject("metadata");
        line.putObject("period")
                .put("start", item.path("current_period_start").asLong())
                .put("end", item.path("current_period_end").asLong());
        invoice.set("lines", Json.list("/v1/invoices/" + id + "/lines", java.util.List.of(line), false));
        subscription.put("latest_invoice", id);
        Events.say(objects, "invoice.created", invoice);
        Events.say(objects, "invoice.finalized", invoice);
        return invoice;
    }

    /** Charges the subscription's card; false when it fails, and then the invoice stays open. */
    boolean collect(Objects objects, ObjectNode subscription, ObjectNode invoice) {
        boolean paid = invoice.path("amount_due").asLong() == 0
                || PaymentMethods.isChargeable(objects, Json.text(subscription, "default_payment_method"));
        invoice.put("attempted", true)
                .put("attempt_count", invoice.path("attempt_count").asInt() + 1);
        if (paid) {
            pay(objects, invoice);
        } else {
            invoice.put("next_payment_attempt", objects.seconds() + RETRY_AFTER);
            Events.say(objects, "invoice.payment_failed", invoice);
        }
        return paid;
    }

    private static void pay(Objects objects, ObjectNode invoice) {
        invoice.put("status", "paid")
                .put("amount_paid", invoice.path("amount_due").asLong())
                .put("amount_remaining", 0);
        invoice.putNull("next_payment_attempt");
        invoice.withObject("/status_transitions").put("paid_at", objects.seconds());
        Events.say(objects, "invoice.paid", invoice);
        Events.say(objects, "invoice.payment_succeeded", invoice);
    }

    /** Nobody will collect it any more. */
    static void giveUp(Objects objects, ObjectNode invoice) {
        invoice.put("status", "uncollectible").put("auto_advance", false);
        invoice.putNull("next_payment_attempt");
        Events.say(objects, "invoice.marked_uncollectible", invoice);
    }

    private static String number(Objects objects, ObjectNode customer) {
        long next = customer.path("next_invoice_sequence").asLong(1);
        customer.put("next_invoice_sequence", next + 1);
        return "%s-%04d".formatted(Json.text(customer, "invoice_prefix").toUpperCase(Locale.ROOT), next);
    }
}
