package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An invoice to look at, and to keep. */
public final class InvoicePage {
    private final Ledger ledger;

    public InvoicePage(Ledger ledger) {
        this.ledger = ledger;
    }

    public Page show(String id) {
        return find(id).map(invoice -> Html.page(200, "Invoice " + Json.text(invoice, "number"), """
                        <h1>Invoice %s</h1><p class="price">%s</p><p>%s, %s</p>
                        <table><tbody><tr><td>%s</td><td>%s</td></tr><tr><th>Paid</th><th>%s</th></tr></tbody></table>
                        <a class="button quiet" href="%s">Download as PDF</a>
                        """.formatted(
                                Html.escaped(Json.text(invoice, "number")),
                                amount(invoice, "total"),
                                Html.day(invoice.path("created")),
                                Html.escaped(Json.text(invoice, "status")),
                                Html.escaped(Json.text(line(invoice), "description")),
                                amount(invoice, "total"),
                                amount(invoice, "amount_paid"),
                                Html.escaped(Json.text(invoice, "invoice_pdf")))))
                .orElseGet(InvoicePage::unknown);
    }

    public Page pdf(String id) {
        return find(id).map(invoice -> new Page(
                        200,
                        "application/pdf",
                        Pdf.of(List.of(
                                "Invoice " + Json.text(invoice, "number"),
                                Html.day(invoice.path("created")),
                                Json.text(line(invoice), "description"),
                                "Total " + plain(invoice, "total"),
                                "Paid " + plain(invoice, "amount_paid"),
                                "Status " + Json.text(invoice, "status"),
                                "Made by a stand-in for Stripe. No money moved.")),
                        null))
                .orElseGet(InvoicePage::unknown);
    }

    private Optional<ObjectNode> find(String id) {
        return ledger.change(objects -> objects.find(id, "invoice"));
    }

    private static JsonNode line(ObjectNode invoice) {
        return invoice.path("lines").path("data").path(0);
    }

    private static String amount(ObjectNode invoice, String member) {
        return Html.money(invoice.path(member).asLong(), Json.text(invoice, "currency"));
    }

    /** The PDF's font has no sign for every currency. */
    private static String plain(ObjectNode invoice, String member) {
        return amount(invoice, member).replaceAll("[^0-9.,-]", "") + " "
                + Json.text(invoice, "currency").toUpperCase(java.util.Locale.ROOT);
    }

    private static Page unknown() {
        return Html.notice(404, "There is no such invoice", "The address is not complete, or was never given out.", "");
    }
}
