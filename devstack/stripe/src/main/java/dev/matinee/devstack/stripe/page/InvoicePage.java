package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.clock.TestClocks;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.InvoicePayments;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.payment.TestCard;
import dev.matinee.devstack.stripe.subscription.Collection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** An invoice to look at, to keep, and to pay where it is open (docs.stripe.com/invoicing/hosted-invoice-page). */
public final class InvoicePage {
    private final Ledger ledger;
    private final Collection collection;

    public InvoicePage(Ledger ledger, Collection collection) {
        this.ledger = ledger;
        this.collection = collection;
    }

    public Page show(String id) {
        return ledger.change(objects -> find(objects, id)
                .map(invoice -> show(objects, invoice, 200, ""))
                .orElseGet(InvoicePage::unknown));
    }

    /** Pays an open invoice with the form's {@code card}; its holder may be asked on another page first. */
    public Page pay(String id, Params form) {
        String typed = form.text("card").orElse("");
        return ledger.change(objects -> find(objects, id)
                .map(found -> {
                    TestClocks.liveBy(objects, Json.text(found, "_clock"));
                    if (!Json.text(found, "status").equals("open")) {
                        return show(objects, found, 409, "This invoice cannot be paid any more.");
                    }
                    ObjectNode invoice = objects.edit(id, Invoices.KIND);
                    try {
                        return pay(objects, invoice, PaymentMethods.of(objects, TestCard.numbered(typed)));
                    } catch (StripeRefusal refusal) {
                        return show(objects, invoice, refusal.status(), String.valueOf(refusal.getMessage()));
                    }
                })
                .orElseGet(InvoicePage::unknown));
    }

    private Page pay(Objects objects, ObjectNode invoice, ObjectNode method) {
        var attempt = collection.attempt(objects, invoice, Optional.of(method), false);
        String id = Json.text(invoice, "id");
        if (attempt.paid()) {
            return Page.goTo("/i/" + id);
        }
        return attempt.refusal()
                .map(refusal -> show(objects, invoice, refusal.status(), String.valueOf(refusal.getMessage())))
                .orElseGet(() -> Page.goTo(authentication(objects, invoice).orElse("/i/" + id)));
    }

    private static Optional<String> authentication(Objects objects, ObjectNode invoice) {
        return InvoicePayments.of(objects, invoice)
                .flatMap(p -> objects.find(Json.text(p, "payment_intent"), "payment_intent"))
                .filter(intent -> Json.text(intent, "status").equals("requires_action"))
                .map(intent -> "/authenticate/" + Json.text(intent, "id"));
    }

    private static Page show(Objects objects, ObjectNode invoice, int status, String error) {
        return Html.page(status, "Invoice " + Json.text(invoice, "number"), """
                <h1>Invoice %s</h1><p class="price">%s</p><p>%s, %s</p>%s
                <table><tbody>%s<tr><th>Total</th><th>%s</th></tr><tr><th>Paid</th><th>%s</th></tr></tbody></table>
                %s<a class="button quiet" href="%s">Download as PDF</a>
                """.formatted(
                        Html.escaped(Json.text(invoice, "number")),
                        amount(invoice, "total"),
                        Html.day(invoice.path("created")),
                        Html.escaped(Json.text(invoice, "status")),
                        Html.error(error),
                        rows(invoice),
                        amount(invoice, "total"),
                        amount(invoice, "amount_paid"),
                        payment(objects, invoice),
                        Html.escaped(Json.text(invoice, "invoice_pdf"))));
    }

    private static String payment(Objects objects, ObjectNode invoice) {
        if (!Json.text(invoice, "status").equals("open")) {
            return "";
        }
        String asks = authentication(objects, invoice)
                .map(to -> "<a class=\"button\" href=\"%s\">Authenticate and pay</a>".formatted(to))
                .orElse("");
        return asks + """
                <form method="post"><label for="card">Card number</label>
                <input id="card" name="card" inputmode="numeric" autocomplete="cc-number" required placeholder="4242 4242 4242 4242">
                <button class="quiet" type="submit">Pay %s</button></form>
                """.formatted(amount(invoice, "amount_remaining"));
    }

    private static String rows(ObjectNode invoice) {
        String lines = invoice.path("lines")
                .path("data")
                .valueStream()
                .map(line ->
                        row(Json.text(line, "description"), line.path("amount").asLong(), invoice))
                .collect(Collectors.joining());
        return lines + sum(invoice, "total_discount_amounts", "Discount", -1) + sum(invoice, "total_taxes", "Tax", 1);
    }

    private static String sum(ObjectNode invoice, String member, String words, int sign) {
        long all = invoice.path(member)
                .valueStream()
                .mapToLong(part -> part.path("amount").asLong())
                .sum();
        return all == 0 ? "" : row(words, sign * all, invoice);
    }

    private static String row(String words, long amount, ObjectNode invoice) {
        return "<tr><td>%s</td><td>%s</td></tr>"
                .formatted(Html.escaped(words), Html.money(amount, Json.text(invoice, "currency")));
    }

    public Page pdf(String id) {
        return ledger.change(objects -> find(objects, id)
                .map(invoice -> {
                    List<String> lines = new ArrayList<>(
                            List.of("Invoice " + Json.text(invoice, "number"), Html.day(invoice.path("created"))));
                    invoice.path("lines").path("data").forEach(line -> lines.add(Json.text(line, "description")));
                    lines.add("Total " + plain(invoice, "total"));
                    lines.add("Paid " + plain(invoice, "amount_paid"));
                    lines.add("Status " + Json.text(invoice, "status"));
                    lines.add("Made by a stand-in for Stripe. No money moved.");
                    return new Page(200, "application/pdf", Pdf.of(lines), null);
                })
                .orElseGet(InvoicePage::unknown));
    }

    /** A draft has no page yet. */
    private static Optional<ObjectNode> find(Objects objects, String id) {
        return objects.find(id, Invoices.KIND)
                .filter(i -> !Json.text(i, "hosted_invoice_url").isEmpty());
    }

    private static String amount(ObjectNode invoice, String member) {
        return Html.money(invoice.path(member).asLong(), Json.text(invoice, "currency"));
    }

    /** The PDF's font has no sign for every currency. */
    private static String plain(ObjectNode invoice, String member) {
        return amount(invoice, member).replaceAll("[^0-9.,-]", "") + " "
                + Json.text(invoice, "currency").toUpperCase(Locale.ROOT);
    }

    private static Page unknown() {
        return Html.notice(404, "There is no such invoice", "The address is not complete, or was never given out.", "");
    }
}
