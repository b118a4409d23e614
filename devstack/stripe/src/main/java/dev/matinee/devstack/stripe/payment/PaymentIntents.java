package dev.matinee.devstack.stripe.payment;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A payment from its beginning to its end (docs.stripe.com/payments/paymentintents/lifecycle). */
public final class PaymentIntents {
    private static final Set<String> OVER = Set.of("succeeded", "canceled");

    private final String publicUrl;
    private final Charges charges;

    public PaymentIntents(String publicUrl) {
        this.publicUrl = publicUrl;
        charges = new Charges(publicUrl);
    }

    /** One that waits for a payment method. */
    public ObjectNode create(Objects objects, @Nullable String customer, long amount, String currency) {
        String id = Ids.fresh("pi_3");
        ObjectNode intent = objects.add(id, "payment_intent")
                .put("amount", amount)
                .put("amount_capturable", 0)
                .put("amount_received", 0)
                .put("capture_method", "automatic")
                .put("client_secret", id + "_secret_" + Ids.fresh(""))
                .put("confirmation_method", "automatic")
                .put("currency", currency)
                .put("customer", customer)
                .put("status", "requires_payment_method");
        Json.nulls(intent, "application", "automatic_payment_methods", "canceled_at", "cancellation_reason");
        Json.nulls(intent, "description", "last_payment_error", "latest_charge", "next_action", "payment_method");
        Json.nulls(intent, "receipt_email", "review", "setup_future_usage", "shipping", "statement_descriptor");
        intent.putObject("metadata");
        intent.putArray("payment_method_types").add("card");
        Events.say(objects, "payment_intent.created", intent);
        return intent;
    }

    /**
     * Tries to take the money.
     *
     * @param authentic whether the card's holder was asked already, and was the one
     * @return why it was refused; empty where it was paid, or waits for its holder ({@code requires_action})
     */
    public Optional<StripeRefusal> confirm(Objects objects, ObjectNode intent, ObjectNode method, boolean authentic) {
        intent.put("payment_method", Json.text(method, "id"));
        TestCard card = PaymentMethods.card(method);
        Optional<StripeRefusal> refusal = card.refusal();
        if (refusal.isPresent()) {
            fail(objects, intent, method, refusal.get());
            return refusal;
        }
        boolean isSetUp = method.path("_set_up").asBoolean();
        if (!authentic && (card.asksEachTime() || (card.asksItsHolder() && !isSetUp))) {
            ask(objects, intent);
            return Optional.empty();
        }
        succeed(objects, intent, method);
        return Optional.empty();
    }

    private void ask(Objects objects, ObjectNode intent) {
        intent.put("status", "requires_action").putNull("last_payment_error");
        intent.putObject("next_action")
                .put("type", "redirect_to_url")
                .putObject("redirect_to_url")
                .put("return_url", intent.path("_return_url").asString(null))
                .put("url", publicUrl + "/authenticate/" + Json.text(intent, "id"));
        Events.say(objects, "payment_intent.requires_action", intent);
    }

    /** The holder was asked, and was the one, or was not. */
    public Optional<StripeRefusal> authenticated(Objects objects, ObjectNode intent, boolean authentic) {
        ObjectNode method = objects.edit(Json.text(intent, "payment_method"), "payment_method");
        intent.putNull("next_action");
        if (!authentic) {
            var refusal = notAuthenticated();
            fail(objects, intent, method, refusal);
            return Optional.of(refusal);
        }
        method.put("_set_up", true);
        succeed(objects, intent, method);
        return Optional.empty();
    }

    /** The words of docs.stripe.com/error-codes#payment-intent-authentication-failure. */
    public static StripeRefusal notAuthenticated() {
        return StripeRefusal.declined(
                "payment_intent_authentication_failure",
                null,
                "We are unable to authenticate your payment method. Please choose a different payment method and try again.");
    }

    private void succeed(Objects objects, ObjectNode intent, ObjectNode method) {
        boolean captured = !Json.text(intent, "capture_method").equals("manual");
        long amount = intent.path("amount").asLong();
        intent.putNull("last_payment_error").putNull("next_action");
        ObjectNode charge = charges.attempt(objects, intent, method, null, captured);
        if (captured) {
            intent.put("status", "succeeded").put("amount_received", amount);
            Events.say(objects, "payment_intent.succeeded", intent);
            Disputes.follow(objects, charge, PaymentMethods.card(method));
        } else {
            intent.put("status", "requires_capture").put("amount_capturable", amount);
            Events.say(objects, "payment_intent.amount_capturable_updated", intent);
        }
    }

    private void fail(Objects objects, ObjectNode intent, ObjectNode method, StripeRefusal refusal) {
        ObjectNode charge = charges.attempt(objects, intent, method, refusal, false);
        intent.put("status", "requires_payment_method").putNull("payment_method");
        intent.putObject("last_payment_error")
                .put("charge", Json.text(charge, "id"))
                .put("code", refusal.code())
                .put("decline_code", refusal.declineCode())
                .put("message", refusal.getMessage())
                .put("type", "card_error")
                .set("payment_method", Json.visible(method));
        Events.say(objects, "payment_intent.payment_failed", intent);
    }

    /** Takes what was held for it. */
    public static void capture(Objects objects, ObjectNode intent) {
        if (!Json.text(intent, "status").equals("requires_capture")) {
            throw unexpected(intent, "captured");
        }
        long amount = intent.path("amount").asLong();
        ObjectNode charge = objects.edit(Json.text(intent, "latest_charge"), "charge")
                .put("captured", true)
                .put("amount_captured", amount);
        intent.put("status", "succeeded").put("amount_received", amount).put("amount_capturable", 0);
        Events.say(objects, "charge.captured", charge);
        Events.say(objects, "payment_intent.succeeded", intent);
    }

    public static void cancel(Objects objects, ObjectNode intent, @Nullable String reason) {
        if (isOver(intent)) {
            throw unexpected(intent, "canceled");
        }
        intent.put("status", "canceled").put("canceled_at", objects.seconds()).put("cancellation_reason", reason);
        intent.putNull("next_action").put("amount_capturable", 0);
        Events.say(objects, "payment_intent.canceled", intent);
    }

    public static boolean isOver(ObjectNode intent) {
        return OVER.contains(Json.text(intent, "status"));
    }

    /** The refusal of something that the intent's status does not let be done. */
    public static StripeRefusal unexpected(ObjectNode intent, String done) {
        return StripeRefusal.invalid(
                        "payment_intent_unexpected_state",
                        null,
                        "This PaymentIntent could not be " + done + " because it has a status of "
                                + Json.text(intent, "status") + ".")
                .about(Json.text(intent, "id"));
    }
}
