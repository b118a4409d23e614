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

/** A card made ready for later payments (docs.stripe.com/payments/setup-intents). */
public final class SetupIntents {
    private static final Set<String> OVER = Set.of("succeeded", "canceled");

    private final String publicUrl;

    public SetupIntents(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public ObjectNode create(Objects objects, @Nullable String customer) {
        String id = Ids.fresh("seti_1");
        ObjectNode intent = objects.add(id, "setup_intent")
                .put("client_secret", id + "_secret_" + Ids.fresh(""))
                .put("customer", customer)
                .put("status", "requires_payment_method")
                .put("usage", "off_session");
        Json.nulls(intent, "cancellation_reason", "description", "last_setup_error", "latest_attempt", "mandate");
        Json.nulls(intent, "next_action", "payment_method");
        intent.putObject("metadata");
        intent.putArray("payment_method_types").add("card");
        Events.say(objects, "setup_intent.created", intent);
        return intent;
    }

    /** Sets the card up, or asks its holder ({@code requires_action}); tells why it was refused. */
    public Optional<StripeRefusal> confirm(Objects objects, ObjectNode intent, ObjectNode method) {
        intent.put("payment_method", Json.text(method, "id"));
        TestCard card = PaymentMethods.card(method);
        if (card.asksItsHolder() && !method.path("_set_up").asBoolean()) {
            intent.put("status", "requires_action");
            intent.putObject("next_action")
                    .put("type", "redirect_to_url")
                    .putObject("redirect_to_url")
                    .put("return_url", intent.path("_return_url").asString(null))
                    .put("url", publicUrl + "/authenticate/" + Json.text(intent, "id"));
            Events.say(objects, "setup_intent.requires_action", intent);
            return Optional.empty();
        }
        try {
            card.attach();
        } catch (StripeRefusal refusal) {
            fail(objects, intent, method, refusal);
            return Optional.of(refusal);
        }
        succeed(objects, intent, method);
        return Optional.empty();
    }

    /** The holder was asked, and was the one, or was not. */
    public static void authenticated(Objects objects, ObjectNode intent, boolean authentic) {
        ObjectNode method = objects.edit(Json.text(intent, "payment_method"), "payment_method");
        intent.putNull("next_action");
        if (authentic) {
            succeed(objects, intent, method);
        } else {
            fail(
                    objects,
                    intent,
                    method,
                    StripeRefusal.declined(
                            "setup_intent_authentication_failure",
                            null,
                            String.valueOf(PaymentIntents.notAuthenticated().getMessage())));
        }
    }

    private static void succeed(Objects objects, ObjectNode intent, ObjectNode method) {
        objects.edit(Json.text(method, "id"), "payment_method").put("_set_up", true);
        intent.put("status", "succeeded").putNull("last_setup_error");
        String customer = Json.text(intent, "customer");
        if (!customer.isEmpty()) {
            PaymentMethods.attach(objects, customer, method);
        }
        Events.say(objects, "setup_intent.succeeded", intent);
    }

    private static void fail(Objects objects, ObjectNode intent, ObjectNode method, StripeRefusal refusal) {
        intent.put("status", "requires_payment_method").putNull("payment_method");
        intent.putObject("last_setup_error")
                .put("code", refusal.code())
                .put("decline_code", refusal.declineCode())
                .put("message", refusal.getMessage())
                .put("type", "card_error")
                .set("payment_method", Json.visible(method));
        Events.say(objects, "setup_intent.setup_failed", intent);
    }

    public static void cancel(Objects objects, ObjectNode intent, @Nullable String reason) {
        if (OVER.contains(Json.text(intent, "status"))) {
            throw StripeRefusal.invalid(
                    "setup_intent_unexpected_state",
                    null,
                    "You cannot cancel this SetupIntent because it has a status of " + Json.text(intent, "status")
                            + ".");
        }
        intent.put("status", "canceled").put("cancellation_reason", reason).putNull("next_action");
        Events.say(objects, "setup_intent.canceled", intent);
    }
}
