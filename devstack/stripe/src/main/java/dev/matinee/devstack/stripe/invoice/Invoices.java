package dev.matinee.devstack.stripe.invoice;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Has invoices finalized and paid. Amounts are in minor units. */
public final class Invoices {
    public static final String KIND = "invoice";

    private final PaymentIntents intents;
    private final String publicUrl;

    public Invoices(PaymentIntents intents, String publicUrl) {
        this.intents = intents;
        this.publicUrl = publicUrl;
    }

    /** What came of an attempt: paid, refused with those words, or neither: the card's holder is asked. */
    public record Attempt(boolean paid, Optional<StripeRefusal> refusal) {}

    /** From now on it is owed: it has a number, and a payment intent where something is due. */
    public void finish(Objects objects, ObjectNode invoice) {
        if (!Json.text(invoice, "status").equals("draft")) {
            throw StripeRefusal.invalid(
                    "invoice_not_editable",
                    null,
                    "This invoice is already finalized, you can't re-finalize a non-draft invoice.");
        }
        String id = Json.text(invoice, "id");
        Sums.of(objects, invoice);
        ObjectNode holder = objects.edit(Json.text(invoice, "customer"), "customer");
        holder.put("balance", invoice.path("_ending_balance").asLong());
        invoice.put("ending_balance", invoice.path("_ending_balance").asLong())
                .put("effective_at", objects.seconds())
                .put("hosted_invoice_url", publicUrl + "/i/" + id)
                .put("invoice_pdf", publicUrl + "/i/" + id + "/pdf")
                .put("number", number(holder))
                .put("status", "open")
                .putNull("automatically_finalizes_at");
        invoice.withObject("/status_transitions").put("finalized_at", objects.seconds());
        if (Json.text(invoice, "collection_method").equals("send_invoice")) {
            long days = invoice.path("_days_until_due").asLong(30);
            invoice.put("due_date", objects.seconds() + Duration.ofDays(days).toSeconds());
        }
        if (invoice.path("amount_due").asLong() > 0) {
            InvoicePayments.open(objects, invoice, intents);
        }
        Events.say(objects, "invoice.finalized", invoice);
    }

    /**
     * Tries to have an open invoice paid.
     *
     * @param method empty: there is none, and the attempt fails
     * @param authentic whether the card's holder was asked already, and was the one
     */
    public Attempt attempt(Objects objects, ObjectNode invoice, Optional<ObjectNode> method, boolean authentic) {
        invoice.put("attempted", true);
        if (invoice.path("amount_due").asLong() == 0) {
            paid(objects, invoice);
            return new Attempt(true, Optional.empty());
        }
        invoice.put("attempt_count", invoice.path("attempt_count").asInt() + 1);
        ObjectNode intent = InvoicePayments.intent(objects, invoice, intents);
        Optional<StripeRefusal> refusal =
                method.isEmpty() ? Optional.of(noMethod()) : intents.confirm(objects, intent, method.get(), authentic);
        return outcome(objects, invoice, intent, refusal);
    }

    /** The card's holder was asked, and was the one, or was not. */
    public Attempt authenticated(Objects objects, ObjectNode invoice, boolean authentic) {
        ObjectNode intent = InvoicePayments.intent(objects, invoice, intents);
        return outcome(objects, invoice, intent, intents.authenticated(objects, intent, authentic));
    }

    private static Attempt outcome(
            Objects objects, ObjectNode invoice, ObjectNode intent, Optional<StripeRefusal> refusal) {
        if (PaymentIntents.isOver(intent)) {
            paid(objects, invoice);
            return new Attempt(true, Optional.empty());
        }
        boolean once = Json.text(invoice, "billing_reason").equals("subscription_create");
        long pause = once || !invoice.path("auto_advance").asBoolean()
                ? 0
                : Retries.after(objects, invoice.path("attempt_count").asInt());
        if (pause == 0) {
            invoice.putNull("next_payment_attempt");
        } else {
            invoice.put("next_payment_attempt", objects.seconds() + pause);
        }
        objects.edit(Json.text(invoice, "customer"), "customer").put("delinquent", true);
        if (refusal.isEmpty()) {
            Events.say(objects, "invoice.payment_action_required", invoice);
        }
        Events.say(objects, "invoice.payment_failed", invoice);
        return new Attempt(false, refusal);
    }

    /** Nobody's card: paid in another way, and said so. */
    public void paidOutside(Objects objects, ObjectNode invoice) {
        InvoicePayments.cancel(objects, invoice);
        paid(objects, invoice);
    }

    private static void paid(Objects objects, ObjectNode invoice) {
        invoice.put("status", "paid")
                .put("amount_paid", invoice.path("amount_due").asLong())
                .put("amount_remaining", 0)
                .put("auto_advance", false)
                .putNull("next_payment_attempt");
        invoice.withObject("/status_transitions").put("paid_at", objects.seconds());
        objects.edit(Json.text(invoice, "customer"), "customer").put("delinquent", false);
        InvoicePayments.paid(objects, invoice);
        Events.say(objects, "invoice.paid", invoice);
        Events.say(objects, "invoice.payment_succeeded", invoice);
    }

    /** Nobody expects it to be paid any more. */
    public static void giveUp(Objects objects, ObjectNode invoice) {
        requireOpen(invoice, "marked as uncollectible");
        stop(invoice).put("status", "uncollectible");
        invoice.withObject("/status_transitions").put("marked_uncollectible_at", objects.seconds());
        Events.say(objects, "invoice.marked_uncollectible", invoice);
    }

    /** As if it had never been. */
    public static void annul(Objects objects, ObjectNode invoice) {
        requireOpen(invoice, "voided");
        InvoicePayments.cancel(objects, invoice);
        stop(invoice).put("status", "void");
        invoice.withObject("/status_transitions").put("voided_at", objects.seconds());
        Events.say(objects, "invoice.voided", invoice);
    }

    /** Nothing is done to it by itself any more. */
    public static ObjectNode stop(ObjectNode invoice) {
        return invoice.put("auto_advance", false)
                .putNull("next_payment_attempt")
                .putNull("automatically_finalizes_at");
    }

    public static void requireOpen(ObjectNode invoice, String done) {
        String status = Json.text(invoice, "status");
        if (!status.equals("open") && !status.equals("uncollectible")) {
            throw StripeRefusal.invalid(
                    "invoice_not_editable",
                    null,
                    "This invoice cannot be " + done + " because it is " + status + ", and not open.");
        }
    }

    private static StripeRefusal noMethod() {
        return StripeRefusal.invalid(
                "resource_missing",
                null,
                "There is no `default_payment_method` set on this Customer or Invoice. Please set one, or attach a payment method to the customer.");
    }

    /** What an invoice of a subscription is charged to. */
    public static Optional<ObjectNode> method(Objects objects, ObjectNode invoice) {
        ObjectNode subscription = objects.find(Json.text(invoice, "_subscription"), "subscription")
                .orElse(invoice);
        return PaymentMethods.chargedFor(objects, subscription);
    }

    private static String number(ObjectNode customer) {
        long next = customer.path("next_invoice_sequence").asLong(1);
        customer.put("next_invoice_sequence", next + 1);
        return "%s-%04d".formatted(Json.text(customer, "invoice_prefix").toUpperCase(Locale.ROOT), next);
    }
}
