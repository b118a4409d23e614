package dev.matinee.devstack.stripe.payment;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Payments that the card's holder disputes with the bank (docs.stripe.com/disputes, docs.stripe.com/testing#disputes). */
public final class Disputes {
    private static final Duration TO_ANSWER = Duration.ofDays(9);

    private Disputes() {}

    /** The dispute that follows a payment with a card for it. */
    static void follow(Objects objects, ObjectNode charge, TestCard card) {
        card.disputeStatus().ifPresent(status -> open(objects, charge, status));
    }

    private static void open(Objects objects, ObjectNode charge, String status) {
        boolean inquiry = status.startsWith("warning_");
        ObjectNode dispute = objects.add(Ids.fresh("du_1"), "dispute")
                .put("amount", charge.path("amount").asLong())
                .put("charge", Json.text(charge, "id"))
                .put("currency", Json.text(charge, "currency"))
                .put("is_charge_refundable", inquiry)
                .put("payment_intent", charge.path("payment_intent").asString(null))
                .put("reason", "fraudulent")
                .put("status", status);
        dispute.putArray("balance_transactions");
        dispute.putArray("enhanced_eligibility_types");
        dispute.putObject("evidence");
        dispute.putObject("metadata");
        dispute.putObject("evidence_details")
                .put("due_by", objects.seconds() + TO_ANSWER.toSeconds())
                .put("has_evidence", false)
                .put("past_due", false)
                .put("submission_count", 0);
        charge.put("disputed", true).put("_refundable", inquiry);
        Events.say(objects, "charge.dispute.created", dispute);
        if (!inquiry) {
            Events.say(objects, "charge.dispute.funds_withdrawn", dispute);
        }
    }

    /** Gives in: it is lost, and cannot be taken back. */
    public static ObjectNode close(Objects objects, String id) {
        ObjectNode dispute = open(objects, id);
        end(objects, dispute, isInquiry(dispute) ? "warning_closed" : "lost");
        return dispute;
    }

    /** Evidence of {@code winning_evidence} wins, of {@code losing_evidence} loses; other evidence is looked at. */
    public static void answer(Objects objects, String id, String evidence, boolean submit) {
        ObjectNode dispute = open(objects, id);
        dispute.withObject("/evidence").put("uncategorized_text", evidence);
        ObjectNode details = dispute.withObject("/evidence_details").put("has_evidence", true);
        if (!submit) {
            return;
        }
        details.put("submission_count", details.path("submission_count").asInt() + 1);
        switch (evidence) {
            case "winning_evidence" -> {
                end(objects, dispute, isInquiry(dispute) ? "warning_closed" : "won");
                if (!isInquiry(dispute)) {
                    Events.say(objects, "charge.dispute.funds_reinstated", dispute);
                }
            }
            case "losing_evidence" -> end(objects, dispute, isInquiry(dispute) ? "warning_closed" : "lost");
            default -> dispute.put("status", isInquiry(dispute) ? "warning_under_review" : "under_review");
        }
    }

    private static void end(Objects objects, ObjectNode dispute, String status) {
        dispute.put("status", status);
        Events.say(objects, "charge.dispute.closed", dispute);
    }

    private static boolean isInquiry(ObjectNode dispute) {
        return Json.text(dispute, "status").startsWith("warning_");
    }

    private static ObjectNode open(Objects objects, String id) {
        ObjectNode dispute = objects.edit(id, "dispute");
        if (!Json.text(dispute, "status").endsWith("needs_response")) {
            throw StripeRefusal.invalid(null, null, "This dispute is already closed");
        }
        return dispute;
    }
}
