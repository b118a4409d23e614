package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.clock.TestClocks;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.payment.SetupIntents;
import dev.matinee.devstack.stripe.subscription.Collection;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What stands in for the bank that asks whether it is the card's holder: for payment intents and setup intents. */
public final class AuthenticationPage {
    private final Ledger ledger;
    private final Collection collection;
    private final PaymentIntents payments;

    public AuthenticationPage(Ledger ledger, Collection collection, PaymentIntents payments) {
        this.ledger = ledger;
        this.collection = collection;
        this.payments = payments;
    }

    /** The question, which a form answers with {@code outcome}: complete or fail. */
    static Page question(int status, String words, String error) {
        return Html.page(status, "Authentication", """
                <h1>Is it you?</h1><p>%s</p><p>Here a bank would ask the holder of the card; it is a page of the stand-in.</p>%s
                <form method="post"><input type="hidden" name="outcome" value="complete">
                <button type="submit">Complete authentication</button></form>
                <form method="post"><input type="hidden" name="outcome" value="fail">
                <button class="quiet" type="submit">Fail authentication</button></form>
                """.formatted(Html.escaped(words), Html.error(error)));
    }

    /** Whether the form says that it is the holder. */
    static boolean isAuthentic(Params form) {
        return switch (form.required("outcome")) {
            case "complete" -> true;
            case "fail" -> false;
            default -> throw StripeRefusal.invalid("parameter_invalid", "outcome", "The outcome is complete or fail.");
        };
    }

    public Page show(String id) {
        return ledger.change(objects -> waiting(objects, id)
                .map(intent -> question(200, words(intent), ""))
                .orElseGet(AuthenticationPage::nothing));
    }

    public Page answer(String id, Params form) {
        boolean authentic = isAuthentic(form);
        return ledger.change(objects -> waiting(objects, id)
                .map(intent -> answer(objects, intent, authentic))
                .orElseGet(AuthenticationPage::nothing));
    }

    private Page answer(Objects objects, ObjectNode found, boolean authentic) {
        TestClocks.liveBy(objects, Json.text(found, "_clock"));
        ObjectNode intent = objects.edit(Json.text(found, "id"), Json.text(found, "object"));
        String invoice = Json.text(intent, "_invoice");
        String back = Json.text(intent, "_return_url");
        if (!invoice.isEmpty()) {
            collection.authenticated(objects, objects.edit(invoice, Invoices.KIND), authentic);
            return Page.goTo("/i/" + invoice);
        }
        if (Json.text(intent, "object").equals("payment_intent")) {
            payments.authenticated(objects, intent, authentic);
        } else {
            SetupIntents.authenticated(objects, intent, authentic);
        }
        boolean leads = back.startsWith("http://") || back.startsWith("https://");
        return leads
                ? Page.goTo(back)
                : Html.notice(200, authentic ? "Thank you" : "That was not you", "You can close this page.", "");
    }

    private static Optional<ObjectNode> waiting(Objects objects, String id) {
        return objects.find(id, "payment_intent")
                .or(() -> objects.find(id, "setup_intent"))
                .filter(intent -> Json.text(intent, "status").equals("requires_action"));
    }

    private static String words(ObjectNode intent) {
        return intent.path("amount").isNumber()
                ? "A payment of "
                        + Html.money(intent.path("amount").asLong(), Json.text(intent, "currency"))
                        + " waits for you."
                : "A card is to be kept for later payments.";
    }

    private static Page nothing() {
        return Html.notice(404, "Nothing to authenticate", "It is done already, or was never asked for.", "");
    }
}
