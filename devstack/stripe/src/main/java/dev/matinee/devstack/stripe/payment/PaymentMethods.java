package dev.matinee.devstack.stripe.payment;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cards (docs.stripe.com/api/payment_methods), and with whom they were left. */
public final class PaymentMethods {
    private static final String KIND = "payment_method";

    private PaymentMethods() {}

    /** A card that nobody has yet. */
    public static ObjectNode of(Objects objects, TestCard card) {
        ObjectNode method =
                objects.add(Ids.fresh("pm_1"), KIND).put("type", "card").putNull("customer");
        var billing = method.putObject("billing_details");
        Json.nulls(billing, "address", "email", "name", "phone", "tax_id");
        method.put("allow_redisplay", "unspecified").put("_card", card.name()).put("_set_up", !card.asksItsHolder());
        int year =
                Instant.ofEpochSecond(objects.seconds()).atZone(ZoneOffset.UTC).getYear();
        method.putObject("card")
                .put("brand", card.brand())
                .put("display_brand", card.brand())
                .put("country", "US")
                .put("last4", card.lastFour())
                .put("exp_month", 12)
                .put("exp_year", year + 3)
                .put("fingerprint", "card" + card.lastFour())
                .put("funding", "credit");
        method.putObject("metadata");
        return method;
    }

    /** The method with that id, or a new one of the test card that a token like {@code pm_card_visa} stands for. */
    public static ObjectNode named(Objects objects, String id, String param) {
        return objects.find(id, KIND)
                .or(() -> TestCard.behind(id).map(card -> of(objects, card)))
                .orElseThrow(() -> StripeRefusal.missing("PaymentMethod", id, param));
    }

    /** Leaves a card with a customer; refuses one that its bank does not let be set up. */
    public static ObjectNode attach(Objects objects, String customer, ObjectNode named) {
        card(named).attach();
        ObjectNode method = objects.edit(Json.text(named, "id"), KIND);
        String holder = Json.text(method, "customer");
        if (!holder.isEmpty() && !holder.equals(customer)) {
            throw StripeRefusal.invalid(
                    null, null, "The payment method you provided has already been attached to a customer.");
        }
        method.put("customer", customer);
        if (!objects.clock().isEmpty()) {
            method.put("_clock", objects.clock());
        }
        if (holder.isEmpty()) {
            Events.say(objects, "payment_method.attached", method);
        }
        return method;
    }

    /** Makes it the one that the customer's invoices are charged to, unless they name another. */
    public static void makeDefault(Objects objects, String customer, String method) {
        objects.edit(customer, "customer").withObject("/invoice_settings").put("default_payment_method", method);
    }

    /** What a subscription is charged to: its own, else its customer's (docs.stripe.com/api/subscriptions/object). */
    public static Optional<ObjectNode> chargedFor(Objects objects, JsonNode subscriptionOrInvoice) {
        String customer = Json.text(subscriptionOrInvoice, "customer");
        return method(objects, Json.text(subscriptionOrInvoice, "default_payment_method"))
                .or(() -> objects.find(customer, "customer")
                        .flatMap(c -> method(objects, Json.text(c.path("invoice_settings"), "default_payment_method"))
                                .or(() -> method(objects, Json.text(c, "default_source")))));
    }

    private static Optional<ObjectNode> method(Objects objects, String id) {
        return objects.find(id, KIND);
    }

    public static TestCard card(JsonNode method) {
        return TestCard.valueOf(Json.text(method, "_card"));
    }

    /** As people know a card: {@code visa •••• 4242}. */
    public static String shown(Objects objects, String method) {
        return objects.find(method, KIND)
                .map(m -> Json.text(m.path("card"), "brand") + " •••• " + Json.text(m.path("card"), "last4"))
                .orElse("none");
    }
}
