package dev.matinee.devstack.stripe.checkout;

import dev.matinee.devstack.stripe.money.Amounts;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Beginning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a session comes to: its first invoice, as it would be drawn now. */
public final class Total {
    private Total() {}

    public static void reckon(Objects objects, ObjectNode session) {
        switch (Json.text(session, "mode")) {
            case "subscription" -> {
                ObjectNode draft = objects.tentatively(() -> Beginning.draft(
                                objects, Order.of(objects, session, customer(objects, session)))
                        .deepCopy());
                long off = sum(draft, "total_discount_amounts");
                long tax = sum(draft, "total_taxes");
                put(
                        session,
                        draft.path("subtotal").asLong(),
                        draft.path("total").asLong(),
                        off,
                        tax);
                if (session.path("automatic_tax").path("enabled").asBoolean()) {
                    session.withObject("/automatic_tax")
                            .put("status", Json.text(draft.path("automatic_tax"), "status"));
                }
            }
            case "payment" -> {
                long total = 0;
                for (JsonNode item : session.path("_items")) {
                    ObjectNode price = objects.get(Json.text(item, "price"), "price", "price");
                    total += Amounts.of(price, item.path("quantity").asLong(1));
                }
                put(session, total, total, 0, 0);
            }
            default -> {}
        }
    }

    private static void put(ObjectNode session, long subtotal, long total, long off, long tax) {
        session.put("amount_subtotal", subtotal).put("amount_total", total);
        session.putObject("total_details")
                .put("amount_discount", off)
                .put("amount_shipping", 0)
                .put("amount_tax", tax);
    }

    private static long sum(ObjectNode draft, String member) {
        return draft.path(member)
                .valueStream()
                .mapToLong(part -> part.path("amount").asLong())
                .sum();
    }

    /** The session's customer, or one that is made for the reckoning alone. */
    private static String customer(Objects objects, ObjectNode session) {
        String id = Json.text(session, "customer");
        return id.isEmpty() ? Json.text(NewCustomer.of(objects), "id") : id;
    }
}
