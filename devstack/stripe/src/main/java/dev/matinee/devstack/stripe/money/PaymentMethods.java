package dev.matinee.devstack.stripe.money;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import tools.jackson.databind.node.ObjectNode;

/** Cards that customers left. */
public final class PaymentMethods {
    private PaymentMethods() {}

    /** Leaves a card with a customer, and makes it the one that is charged. */
    static String attach(Objects objects, String customer, TestCard card) {
        card.attach();
        ObjectNode method = objects.add(Ids.fresh("pm_"), "payment_method")
                .put("type", "card")
                .put("customer", customer)
                .put("_card", card.name());
        method.putObject("card")
                .put("brand", card.brand())
                .put("last4", card.lastFour())
                .put("exp_month", 12)
                .put("exp_year", objects.now().atZone(java.time.ZoneOffset.UTC).getYear() + 3);
        method.putObject("metadata");
        String id = Json.text(method, "id");
        ObjectNode holder = objects.edit(customer, "customer");
        holder.withObject("/invoice_settings").put("default_payment_method", id);
        Events.say(objects, "payment_method.attached", method);
        return id;
    }

    static boolean isChargeable(Objects objects, String method) {
        return objects.find(method, "payment_method")
                .map(m -> TestCard.valueOf(Json.text(m, "_card")).isChargeable())
                .orElse(false);
    }

    /** As people know a card: {@code visa •••• 4242}. */
    public static String shown(Objects objects, String method) {
        return objects.find(method, "payment_method")
                .map(m -> Json.text(m.path("card"), "brand") + " •••• " + Json.text(m.path("card"), "last4"))
                .orElse("none");
    }
}
