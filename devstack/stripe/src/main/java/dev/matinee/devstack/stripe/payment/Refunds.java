package dev.matinee.devstack.stripe.payment;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Money given back, all of a charge or a part of it (docs.stripe.com/refunds). */
public final class Refunds {
    private Refunds() {}

    /**
     * @param wanted in minor units; empty: what is left of the charge
     */
    public static ObjectNode refund(Objects objects, String chargeId, Optional<Long> wanted, Optional<String> reason) {
        ObjectNode charge = objects.edit(chargeId, "charge");
        long back = charge.path("amount_refunded").asLong();
        long left = charge.path("amount_captured").asLong() - back;
        long amount = wanted.orElse(left);
        refuse(charge, left, amount);
        ObjectNode refund = objects.add(Ids.fresh("re_3"), "refund")
                .put("amount", amount)
                .put("charge", chargeId)
                .put("currency", Json.text(charge, "currency"))
                .put("payment_intent", charge.path("payment_intent").asString(null))
                .put("reason", reason.orElse(null))
                .put("status", "succeeded");
        Json.nulls(refund, "balance_transaction", "receipt_number", "source_transfer_reversal", "transfer_reversal");
        refund.putObject("destination_details").put("type", "card");
        refund.putObject("metadata");
        charge.put("amount_refunded", back + amount).put("refunded", amount == left);
        Events.say(objects, "refund.created", refund);
        Events.say(objects, "charge.refunded", charge);
        return refund;
    }

    private static void refuse(ObjectNode charge, long left, long amount) {
        String id = Json.text(charge, "id");
        if (charge.path("disputed").asBoolean() && !charge.path("_refundable").asBoolean(true)) {
            throw StripeRefusal.invalid(
                    "charge_disputed", null, "Charge " + id + " has been charged back; cannot issue a refund.");
        }
        if (left == 0) {
            throw StripeRefusal.invalid(
                    "charge_already_refunded", null, "Charge " + id + " has already been refunded.");
        }
        if (amount <= 0) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "amount", "Invalid positive integer");
        }
        if (amount > left) {
            throw StripeRefusal.invalid(
                    null,
                    "amount",
                    "Refund amount (" + amount + ") is greater than unrefunded amount on charge (" + left + ").");
        }
    }
}
