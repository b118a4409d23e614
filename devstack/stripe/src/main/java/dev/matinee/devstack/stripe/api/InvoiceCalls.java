package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.Drafts;
import dev.matinee.devstack.stripe.invoice.InvoicePayments;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Collection;
import dev.matinee.devstack.stripe.subscription.Preview;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/invoices */
final class InvoiceCalls {
    private static final String KIND = Invoices.KIND;

    private final Collection collection;
    private final Preview preview;
    private final InvoicePaying paying;

    InvoiceCalls(Collection collection, Preview preview) {
        this.collection = collection;
        this.preview = preview;
        this.paying = new InvoicePaying(collection);
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/invoices", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/invoices", (objects, params, id) -> list(objects, params)),
                new Route("POST", "/v1/invoices/create_preview", (objects, params, id) -> preview(objects, params)),
                Route.one("/v1/invoices", KIND),
                new Route("GET", "/v1/invoices/{id}/lines", (objects, params, id) -> lines(objects, params, id)),
                new Route("POST", "/v1/invoices/{id}", InvoiceCalls::update),
                new Route("DELETE", "/v1/invoices/{id}", (objects, params, id) -> delete(objects, id)),
                new Route("POST", "/v1/invoices/{id}/finalize", this::finish),
                new Route("POST", "/v1/invoices/{id}/pay", paying::pay),
                new Route("POST", "/v1/invoices/{id}/void", (objects, params, id) -> {
                    ObjectNode invoice = objects.edit(id, KIND);
                    collection.annul(objects, invoice);
                    return invoice;
                }),
                new Route("POST", "/v1/invoices/{id}/mark_uncollectible", (objects, params, id) -> {
                    ObjectNode invoice = objects.edit(id, KIND);
                    collection.giveUp(objects, invoice);
                    return invoice;
                }),
                new Route("POST", "/v1/invoices/{id}/send", (objects, params, id) -> send(objects, id)),
                new Route("GET", "/v1/invoice_payments", (objects, params, id) -> payments(objects, params)),
                Route.one("/v1/invoice_payments", InvoicePayments.KIND));
    }

    private static ObjectNode create(Objects objects, Params params) {
        ObjectNode customer = Customers.live(objects, params.required("customer"), "customer");
        boolean include =
                params.text("pending_invoice_items_behavior").orElse("exclude").equals("include");
        String id = Json.text(customer, "id");
        String currency = params.text("currency")
                .or(() -> objects.having("invoiceitem", "customer", id)
                        .filter(i -> Json.text(i, "invoice").isEmpty())
                        .map(i -> Json.text(i, "currency"))
                        .findFirst())
                .orElse("eur");
        ObjectNode invoice = Drafts.ofCustomer(objects, id, currency, include);
        invoice.put("collection_method", params.text("collection_method").orElse("charge_automatically"));
        params.number("days_until_due").ifPresent(days -> invoice.put("_days_until_due", days.longValue()));
        set(objects, invoice, params);
        Events.say(objects, "invoice.created", invoice);
        return invoice;
    }

    private static void set(Objects objects, ObjectNode invoice, Params params) {
        for (String member : List.of("description", "footer", "default_payment_method")) {
            params.sent(member).ifPresent(text -> invoice.put(member, text.isEmpty() ? null : text));
        }
        params.flag("auto_advance").ifPresent(on -> {
            invoice.put("auto_advance", on.booleanValue());
            if (on && Json.text(invoice, "status").equals("draft")) {
                invoice.put("automatically_finalizes_at", objects.seconds() + Drafts.UNTIL_FINAL.toSeconds());
            }
        });
        Metadata.merge(invoice, params);
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode invoice = objects.edit(id, KIND);
        set(objects, invoice, params);
        Events.say(objects, "invoice.updated", invoice);
        return invoice;
    }

    private static ObjectNode delete(Objects objects, String id) {
        ObjectNode invoice = objects.get(id, KIND, "id");
        boolean isDraft = Json.text(invoice, "status").equals("draft");
        if (!isDraft || !Json.text(invoice, "_subscription").isEmpty()) {
            throw StripeRefusal.invalid(
                    "invoice_not_editable", null, "You can only delete draft invoices that no subscription made.");
        }
        Events.say(objects, "invoice.deleted", invoice);
        objects.remove(id, KIND);
        return Json.object().put("id", id).put("object", KIND).put("deleted", true);
    }

    private ObjectNode finish(Objects objects, Params params, String id) {
        ObjectNode invoice = objects.edit(id, KIND);
        params.flag("auto_advance").ifPresent(on -> invoice.put("auto_advance", on.booleanValue()));
        boolean charges = collection.finish(objects, invoice);
        if (charges && invoice.path("auto_advance").asBoolean()) {
            collection.attempt(objects, invoice, Invoices.method(objects, invoice), false);
        }
        return invoice;
    }

    private ObjectNode send(Objects objects, String id) {
        ObjectNode invoice = objects.edit(id, KIND);
        if (Json.text(invoice, "status").equals("draft")) {
            collection.finish(objects, invoice);
        }
        Events.say(objects, "invoice.sent", invoice);
        return invoice;
    }

    private ObjectNode preview(Objects objects, Params params) {
        String subscription = params.text("subscription").orElse("");
        String customer = params.text("customer").orElse("");
        params.accept("preview_mode");
        Params details = params.under("subscription_details");
        params.text("automatic_tax[enabled]");
        if (!subscription.isEmpty()) {
            return preview.ofChange(objects, subscription, details);
        }
        if (customer.isEmpty()) {
            throw StripeRefusal.invalid(
                    "parameter_missing", "customer", "You must provide a customer or a subscription.");
        }
        return preview.ofBeginning(objects, Json.text(Customers.live(objects, customer, "customer"), "id"), details);
    }

    private static ObjectNode lines(Objects objects, Params params, String id) {
        var lines = objects.get(id, KIND, "id").path("lines").path("data");
        long limit = params.number("limit").orElse(10L);
        String after = params.text("starting_after").orElse("");
        var from = after.isEmpty()
                ? lines.valueStream().toList()
                : lines.valueStream()
                        .dropWhile(l -> !Json.text(l, "id").equals(after))
                        .skip(1)
                        .toList();
        return Json.list(
                "/v1/invoices/" + id + "/lines", from.stream().limit(limit).toList(), from.size() > limit);
    }

    private static ObjectNode list(Objects objects, Params params) {
        String subscription = params.text("subscription").orElse("");
        var all = subscription.isEmpty()
                ? Listing.by(objects, params, KIND, "customer")
                : objects.having(KIND, "_subscription", subscription).filter(Listing.having(params, "customer"));
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/invoices",
                all.filter(Listing.having(params, "status")).filter(Listing.having(params, "collection_method")));
    }

    private static ObjectNode payments(Objects objects, Params params) {
        String intent = params.text("payment[payment_intent]").orElse("");
        params.accept("payment[type]");
        var all = intent.isEmpty()
                ? Listing.by(objects, params, InvoicePayments.KIND, "invoice")
                : objects.having(InvoicePayments.KIND, "payment_intent", intent);
        return Listing.page(
                objects,
                params,
                InvoicePayments.KIND,
                "/v1/invoice_payments",
                all.filter(Listing.having(params, "status")));
    }
}
