package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.InvoicePayments;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.subscription.Collection;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/invoices/{id}/pay} (docs.stripe.com/api/invoices/pay). What it tried stays tried, also where it failed. */
final class InvoicePaying {
    private final Collection collection;

    InvoicePaying(Collection collection) {
        this.collection = collection;
    }

    ObjectNode pay(Objects objects, Params params, String id) {
        ObjectNode invoice = objects.edit(id, Invoices.KIND);
        params.accept("off_session");
        params.accept("forgive");
        boolean outside = params.flag("paid_out_of_band").orElse(false);
        Optional<ObjectNode> named = params.text("payment_method")
                .or(() -> params.text("source"))
                .map(method -> PaymentMethods.named(objects, method, "payment_method"));
        if (Json.text(invoice, "status").equals("paid")) {
            throw StripeRefusal.invalid("invoice_already_paid", null, "Invoice is already paid");
        }
        if (Json.text(invoice, "status").equals("draft")) {
            collection.finish(objects, invoice);
        }
        Invoices.requireOpen(invoice, "paid");
        if (outside) {
            collection.paidOutside(objects, invoice);
            return invoice;
        }
        var attempt = collection.attempt(objects, invoice, named.or(() -> Invoices.method(objects, invoice)), false);
        if (attempt.paid()) {
            return invoice;
        }
        String intent = InvoicePayments.of(objects, invoice)
                .map(p -> Json.text(p, "payment_intent"))
                .orElse("");
        StripeRefusal refusal = attempt.refusal()
                .orElseGet(
                        () -> StripeRefusal.declined(
                                "invoice_payment_intent_requires_action",
                                null,
                                "Payment for this invoice requires additional user action before it can be completed successfully."));
        throw refusal.about(intent).keeping();
    }
}
