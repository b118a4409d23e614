package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.InvoiceItems;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/invoiceitems */
final class InvoiceItemCalls {
    private static final String KIND = InvoiceItems.KIND;

    private static final long LARGEST = 99_999_999;

    private InvoiceItemCalls() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/invoiceitems", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/invoiceitems", (objects, params, id) -> list(objects, params)),
                Route.one("/v1/invoiceitems", KIND),
                new Route("POST", "/v1/invoiceitems/{id}", MetadataCall.of(KIND, "invoiceitem.updated")),
                new Route("DELETE", "/v1/invoiceitems/{id}", (objects, params, id) -> delete(objects, id)));
    }

    private static ObjectNode create(Objects objects, Params params) {
        String customer = Json.text(Customers.live(objects, params.required("customer"), "customer"), "id");
        long amount = Money.amount(params, "amount", -LARGEST);
        ObjectNode item = InvoiceItems.add(
                objects,
                customer,
                amount,
                Money.currency(params, "currency"),
                params.text("description").orElse(""));
        params.text("subscription")
                .ifPresent(subscription -> item.put(
                        "_subscription", Json.text(objects.get(subscription, "subscription", "subscription"), "id")));
        params.flag("discountable").ifPresent(discountable -> item.put("discountable", discountable.booleanValue()));
        params.text("tax_behavior").ifPresent(behavior -> item.put("_tax_behavior", behavior));
        Metadata.merge(item, params);
        Events.say(objects, "invoiceitem.created", item);
        return item;
    }

    private static ObjectNode list(Objects objects, Params params) {
        boolean waits = params.flag("pending").orElse(false);
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/invoiceitems",
                Listing.by(objects, params, KIND, "customer")
                        .filter(Listing.having(params, "invoice"))
                        .filter(i -> !waits || Json.text(i, "invoice").isEmpty()));
    }

    private static ObjectNode delete(Objects objects, String id) {
        ObjectNode item = objects.get(id, KIND, "id");
        if (!Json.text(item, "invoice").isEmpty()) {
            throw StripeRefusal.invalid(null, null, "This invoice item is on an invoice already.");
        }
        Events.say(objects, "invoiceitem.deleted", item);
        objects.remove(id, KIND);
        return Json.object().put("id", id).put("object", KIND).put("deleted", true);
    }
}
