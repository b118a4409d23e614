package dev.matinee.devstack.stripe.payment;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Attempts to take money from a card (docs.stripe.com/api/charges). */
final class Charges {
    private final String publicUrl;

    Charges(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The attempt; it failed where there is a refusal. */
    ObjectNode attempt(
            Objects objects, ObjectNode intent, ObjectNode method, @Nullable StripeRefusal refusal, boolean captured) {
        long amount = intent.path("amount").asLong();
        boolean paid = refusal == null;
        String id = Ids.fresh("ch_3");
        ObjectNode charge = objects.add(id, "charge")
                .put("amount", amount)
                .put("amount_captured", paid && captured ? amount : 0)
                .put("amount_refunded", 0)
                .put("captured", paid && captured)
                .put("currency", Json.text(intent, "currency"))
                .put("customer", intent.path("customer").asString(null))
                .put("description", intent.path("description").asString(null))
                .put("disputed", false)
                .put("failure_code", refusal == null ? null : refusal.code())
                .put("failure_message", refusal == null ? null : refusal.getMessage())
                .put("paid", paid)
                .put("payment_intent", Json.text(intent, "id"))
                .put("payment_method", Json.text(method, "id"))
                .put("receipt_url", paid ? publicUrl + "/receipts/" + id : null)
                .put("refunded", false)
                .put("status", paid ? "succeeded" : "failed");
        Json.nulls(charge, "balance_transaction", "failure_balance_transaction", "receipt_email");
        Json.nulls(charge, "receipt_number", "statement_descriptor", "shipping", "review", "transfer_group");
        charge.putObject("metadata");
        charge.putObject("fraud_details");
        charge.set("billing_details", method.path("billing_details").deepCopy());
        charge.putObject("payment_method_details")
                .put("type", Json.text(method, "type"))
                .set("card", method.path("card").deepCopy());
        outcome(charge, refusal);
        intent.put("latest_charge", Json.text(charge, "id"));
        Events.say(objects, paid ? "charge.succeeded" : "charge.failed", charge);
        return charge;
    }

    private static void outcome(ObjectNode charge, @Nullable StripeRefusal refusal) {
        boolean paid = refusal == null;
        charge.putObject("outcome")
                .put("network_status", paid ? "approved_by_network" : "declined_by_network")
                .put(
                        "reason",
                        refusal == null ? null : refusal.declineCode() == null ? refusal.code() : refusal.declineCode())
                .put("risk_level", "normal")
                .put("seller_message", paid ? "Payment complete." : "The bank did not return any further details.")
                .put("type", paid ? "authorized" : "issuer_declined");
    }
}
