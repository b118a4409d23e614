package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** That a payment was made, to look at and to keep (docs.stripe.com/receipts). */
public final class ReceiptPage {
    private final Ledger ledger;

    public ReceiptPage(Ledger ledger) {
        this.ledger = ledger;
    }

    public Page show(String id) {
        return of(
                id,
                charge -> Html.page(200, "Receipt", """
                <h1>Receipt</h1><p class="price">%s</p><p>Paid on %s with %s</p>%s
                <a class="button quiet" href="%s">Download as PDF</a>
                """.formatted(
                                Html.escaped(amount(charge, "amount")),
                                Html.day(charge.path("created")),
                                Html.escaped(card(charge)),
                                back(charge)
                                        .map(words -> "<p>" + Html.escaped(words) + "</p>")
                                        .orElse(""),
                                Html.escaped(Json.text(charge, "receipt_url")) + "/pdf")));
    }

    public Page pdf(String id) {
        return of(id, charge -> {
            List<String> lines = new ArrayList<>(List.of(
                    "Receipt",
                    "Paid " + plain(amount(charge, "amount"), charge),
                    "On " + Html.day(charge.path("created")),
                    "With " + card(charge)));
            back(charge).ifPresent(words -> lines.add(plain(words, charge)));
            lines.add("Made by a stand-in for Stripe. No money moved.");
            return new Page(200, "application/pdf", Pdf.of(lines), null);
        });
    }

    private Page of(String id, Function<ObjectNode, Page> page) {
        return ledger.change(objects -> objects.find(id, "charge")
                .filter(charge -> charge.path("paid").asBoolean())
                .map(page)
                .orElseGet(() -> Html.notice(
                        404, "There is no such receipt", "The address is not complete, or was never given out.", "")));
    }

    private static Optional<String> back(ObjectNode charge) {
        return charge.path("amount_refunded").asLong() == 0
                ? Optional.empty()
                : Optional.of(amount(charge, "amount_refunded") + " was given back");
    }

    private static String card(ObjectNode charge) {
        var card = charge.path("payment_method_details").path("card");
        return "%s, ending in %s"
                .formatted(
                        card.path("brand").asString("card"), card.path("last4").asString(""));
    }

    private static String amount(ObjectNode charge, String member) {
        return Html.money(charge.path(member).asLong(), Json.text(charge, "currency"));
    }

    /** The PDF's font has no sign for every currency. */
    private static String plain(String words, ObjectNode charge) {
        return words.replaceAll("[^\\x20-\\x7e]", "") + " "
                + Json.text(charge, "currency").toUpperCase(Locale.ROOT);
    }
}
