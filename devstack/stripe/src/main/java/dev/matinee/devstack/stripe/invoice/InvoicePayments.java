package dev.matinee.devstack.stripe.invoice;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How an invoice is paid: by a payment intent (docs.stripe.com/api/invoice-payment). */
public final class InvoicePayments {
    public static final String KIND = "invoice_payment";

    private InvoicePayments() {}

    static ObjectNode open(Objects objects, ObjectNode invoice, PaymentIntents intents) {
        String id = Json.text(invoice, "id");
        long amount = invoice.path("amount_due").asLong();
        ObjectNode intent =
                intents.create(objects, Json.text(invoice, "customer"), amount, Json.text(invoice, "currency"));
        intent.put("description", description(invoice)).put("_invoice", id);
        ObjectNode payment = objects.add(Ids.fresh("inpay_1"), KIND)
                .put("amount_requested", amount)
                .put("currency", Json.text(invoice, "currency"))
                .put("invoice", id)
                .put("is_default", true)
                .put("payment_intent", Json.text(intent, "id"))
                .put("status", "open")
                .putNull("amount_paid");
        payment.putObject("payment").put("type", "payment_intent").put("payment_intent", Json.text(intent, "id"));
        payment.putObject("status_transitions").putNull("canceled_at").putNull("paid_at");
        return payment;
    }

    private static String description(ObjectNode invoice) {
        return switch (Json.text(invoice, "billing_reason")) {
            case "subscription_create" -> "Subscription creation";
            case "subscription_cycle" -> "Subscription update";
            case "subscription_update" -> "Subscription update";
            default -> "Payment for Invoice";
        };
    }

    /** The invoice's payment; empty where nothing was due. */
    public static Optional<ObjectNode> of(Objects objects, ObjectNode invoice) {
        return objects.having(KIND, "invoice", Json.text(invoice, "id")).findFirst();
    }

    /** The intent of an invoice of which something is due, to be changed; made now where it has none. */
    static ObjectNode intent(Objects objects, ObjectNode invoice, PaymentIntents intents) {
        ObjectNode payment = of(objects, invoice).orElseGet(() -> open(objects, invoice, intents));
        return objects.edit(Json.text(payment, "payment_intent"), "payment_intent");
    }

    static void paid(Objects objects, ObjectNode invoice) {
        of(objects, invoice)
                .filter(p -> Json.text(p, "status").equals("open"))
                .map(p -> objects.edit(Json.text(p, "id"), KIND))
                .ifPresent(payment -> {
                    payment.put("status", "paid")
                            .put("amount_paid", invoice.path("amount_paid").asLong());
                    payment.withObject("/status_transitions").put("paid_at", objects.seconds());
                    Events.say(objects, "invoice_payment.paid", payment);
                });
    }

    static void cancel(Objects objects, ObjectNode invoice) {
        of(objects, invoice)
                .filter(p -> Json.text(p, "status").equals("open"))
                .map(p -> objects.edit(Json.text(p, "id"), KIND))
                .ifPresent(payment -> {
                    payment.put("status", "canceled");
                    payment.withObject("/status_transitions").put("canceled_at", objects.seconds());
                    ObjectNode intent = objects.edit(Json.text(payment, "payment_intent"), "payment_intent");
                    if (!PaymentIntents.isOver(intent)) {
                        PaymentIntents.cancel(objects, intent, "void_invoice");
                    }
                });
    }
}
