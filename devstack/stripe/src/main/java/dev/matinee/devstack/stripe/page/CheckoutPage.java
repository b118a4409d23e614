package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.money.Subscriptions;
import dev.matinee.devstack.stripe.money.TestCard;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The hosted checkout page: a form that takes a test card, and pays or refuses. */
public final class CheckoutPage {
    private static final String KIND = "checkout.session";

    private final Ledger ledger;
    private final Subscriptions subscriptions;

    public CheckoutPage(Ledger ledger, Subscriptions subscriptions) {
        this.ledger = ledger;
        this.subscriptions = subscriptions;
    }

    public Page show(String id) {
        return ledger.change(objects -> objects.find(id, KIND)
                .map(session -> isOpen(objects, session) ? form(objects, session, 200, "", "") : over(session))
                .orElseGet(CheckoutPage::unknown));
    }

    /** Pays with the form's {@code card}; a page with what is wrong, and nothing bought, when that cannot be done. */
    public Page pay(String id, Params form) {
        String typed = form.text("card").orElse("");
        try {
            return ledger.change(objects -> objects.find(id, KIND)
                    .map(session -> isOpen(objects, session) ? complete(objects, id, form) : over(session))
                    .orElseGet(CheckoutPage::unknown));
        } catch (StripeRefusal refusal) {
            String words = String.valueOf(refusal.getMessage());
            return ledger.change(objects -> form(objects, objects.get(id, KIND, "id"), refusal.status(), words, typed));
        }
    }

    private Page complete(Objects objects, String id, Params form) {
        TestCard card = TestCard.numbered(form.text("card").orElse(""));
        ObjectNode session = objects.edit(id, KIND);
        String customer = customer(objects, session, form);
        ObjectNode price = objects.get(Json.text(session, "_price"), "price", "price");
        ObjectNode subscription = subscriptions.begin(
                objects,
                customer,
                price,
                session.path("_trial_days").asLong(),
                session.path("_subscription_metadata"),
                card);
        session.put("status", "complete")
                .put("payment_status", session.path("amount_total").asLong() == 0 ? "no_payment_required" : "paid")
                .put("subscription", Json.text(subscription, "id"))
                .put("invoice", Json.text(subscription, "latest_invoice"))
                .putNull("url");
        session.putObject("customer_details")
                .put(
                        "email",
                        objects.get(customer, "customer", "customer")
                                .path("email")
                                .asString(null));
        Events.say(objects, "checkout.session.completed", session);
        return Page.goTo(Json.text(session, "success_url").replace("{CHECKOUT_SESSION_ID}", id));
    }

    private static String customer(Objects objects, ObjectNode session, Params form) {
        String id = Json.text(session, "customer");
        if (id.isEmpty()) {
            throw StripeRefusal.invalid(
                    "parameter_missing", "customer", "This stand-in wants sessions with a customer.");
        }
        form.text("email").ifPresent(email -> {
            if (!email.matches("[^@\\s]+@[^@\\s]+")) {
                throw StripeRefusal.invalid("email_invalid", "email", "Your email is invalid.");
            }
            ObjectNode customer = objects.edit(id, "customer").put("email", email);
            Events.say(objects, "customer.updated", customer);
        });
        return id;
    }

    private static boolean isOpen(Objects objects, ObjectNode session) {
        return Json.text(session, "status").equals("open")
                && session.path("expires_at").asLong() > objects.seconds();
    }

    private static Page over(ObjectNode session) {
        boolean complete = Json.text(session, "status").equals("complete");
        String back = complete
                ? Json.text(session, "success_url").replace("{CHECKOUT_SESSION_ID}", Json.text(session, "id"))
                : Json.text(session, "cancel_url");
        return complete
                ? Html.notice(200, "This is paid already", "The subscription has begun.", Html.link(back, "Go on"))
                : Html.notice(
                        410,
                        "This checkout has expired",
                        "Begin again where you came from.",
                        Html.link(back, "Go back"));
    }

    private static Page unknown() {
        return Html.notice(
                404, "There is no such checkout", "The address is not complete, or was never given out.", "");
    }

    private static Page form(Objects objects, ObjectNode session, int status, String error, String typed) {
        ObjectNode price = objects.get(Json.text(session, "_price"), "price", "price");
        ObjectNode product = objects.get(Json.text(price, "product"), "product", "product");
        long trial = session.path("_trial_days").asLong();
        String due = Html.money(session.path("amount_total").asLong(), Json.text(price, "currency"));
        String terms = trial > 0
                ? "%d days free, then %s. Cancel at any time.".formatted(trial, Html.price(price))
                : "%s, until you cancel.".formatted(Html.price(price));
        String cards = Arrays.stream(TestCard.values())
                .map(card -> "<li><code>%s</code> %s</li>".formatted(card.number(), Html.escaped(card.meaning())))
                .collect(Collectors.joining());
        String wrong = error.isEmpty()
                ? ""
                : "<p class=\"error\" id=\"card-error\" role=\"alert\">%s</p>".formatted(Html.escaped(error));
        return Html.page(status, "Subscribe to " + Json.text(product, "name"), """
                <h1>Subscribe to %s</h1><p class="price">%s</p><p>%s</p>
                <form method="post">
                <label for="email">E-mail for receipts (optional)</label>
                <input id="email" name="email" type="email" autocomplete="email">
                <label for="card">Card number</label>
                <input id="card" name="card" inputmode="numeric" autocomplete="cc-number" required value="%s"
                  placeholder="4242 4242 4242 4242" aria-describedby="%scards" aria-invalid="%s">%s
                <button type="submit">%s</button></form>%s
                <div id="cards"><h2>Test cards</h2><ul>%s</ul></div>
                """.formatted(
                        Html.escaped(Json.text(product, "name")),
                        due,
                        Html.escaped(terms),
                        Html.escaped(typed),
                        error.isEmpty() ? "" : "card-error ",
                        !error.isEmpty(),
                        wrong,
                        trial > 0 ? "Start the trial" : "Pay " + due,
                        Html.link(Json.text(session, "cancel_url"), "Cancel"),
                        cards));
    }
}
