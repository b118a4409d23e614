package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.invoice.InvoicePayments;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Subscriptions;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Members that an answer has only where they are asked for by {@code expand}. */
final class Includable {
    private static final int MOST = 10;

    private Includable() {}

    static void include(Objects objects, ObjectNode holder, String name) {
        String id = Json.text(holder, "id");
        switch (Json.text(holder, "object") + "." + name) {
            case "invoice.payments" ->
                list(holder, name, "/v1/invoice_payments", objects.having(InvoicePayments.KIND, "invoice", id));
            case "invoice.confirmation_secret" -> secret(objects, holder);
            case "customer.subscriptions" ->
                list(
                        holder,
                        name,
                        "/v1/customers/" + id + "/subscriptions",
                        objects.having(Subscriptions.KIND, "customer", id).filter(s -> !Subscriptions.isOver(s)));
            case "charge.refunds" ->
                list(holder, name, "/v1/charges/" + id + "/refunds", objects.having("refund", "charge", id));
            case "checkout.session.line_items" ->
                objects.find(id, "checkout.session")
                        .ifPresent(s -> holder.set(name, s.path("_line_items").deepCopy()));
            default -> {}
        }
    }

    private static void list(ObjectNode holder, String name, String url, Stream<ObjectNode> found) {
        List<ObjectNode> shown = found.limit(MOST + 1).map(Json::visible).toList();
        holder.set(name, Json.list(url, shown.stream().limit(MOST).toList(), shown.size() > MOST));
    }

    /** By which a browser confirms an invoice's payment (docs.stripe.com/api/invoices/object). */
    private static void secret(Objects objects, ObjectNode invoice) {
        invoice.putNull("confirmation_secret");
        InvoicePayments.of(objects, invoice)
                .flatMap(p -> objects.find(Json.text(p, "payment_intent"), "payment_intent"))
                .ifPresent(intent -> invoice.putObject("confirmation_secret")
                        .put("client_secret", Json.text(intent, "client_secret"))
                        .put("type", "payment_intent"));
    }
}
