package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.clock.TestClocks;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.subscription.Collection;
import dev.matinee.devstack.stripe.subscription.Subscriptions;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The hosted customer portal: the subscription, its card and its invoices, and a form for each thing to do. */
public final class PortalPage {
    private static final String KIND = "billing_portal.session";
    private static final Duration LIFE = Duration.ofHours(1);

    private final Ledger ledger;
    private final PortalActions actions;

    public PortalPage(Ledger ledger, Collection collection) {
        this.ledger = ledger;
        this.actions = new PortalActions(collection);
    }

    public Page show(String id) {
        return ledger.change(objects -> show(objects, id, 200, ""));
    }

    /** Does what the form's {@code action} says ({@link PortalActions}). */
    public Page act(String id, Params form) {
        try {
            return ledger.change(objects -> {
                var session = session(objects, id);
                if (session == null) {
                    return show(objects, id, 404, "");
                }
                TestClocks.liveBy(objects, Json.text(session, "_clock"));
                TestClocks.requireStill(objects);
                return actions.act(objects, objects.edit(id, KIND), current(objects, session), form);
            });
        } catch (StripeRefusal refusal) {
            return ledger.change(objects -> show(objects, id, refusal.status(), String.valueOf(refusal.getMessage())));
        }
    }

    /** Whether the holder of a card that was typed in is the one. */
    public Page ask(String id) {
        return AuthenticationPage.question(200, "A card is to be kept for later payments.", "");
    }

    public Page answer(String id, Params form) {
        boolean authentic = AuthenticationPage.isAuthentic(form);
        return act(id, Params.of(null, "action=card&authentic=" + authentic));
    }

    private static @Nullable ObjectNode session(Objects objects, String id) {
        return objects.find(id, KIND)
                .filter(s ->
                        objects.timeOfDay().getEpochSecond() - s.path("_opened").asLong() < LIFE.toSeconds())
                .orElse(null);
    }

    private static @Nullable ObjectNode current(Objects objects, ObjectNode session) {
        return objects.having("subscription", "customer", Json.text(session, "customer"))
                .filter(s -> !Subscriptions.isOver(s))
                .findFirst()
                .orElse(null);
    }

    private static Page show(Objects objects, String id, int status, String error) {
        ObjectNode session = session(objects, id);
        if (session == null) {
            return Html.notice(404, "This portal has closed", "Open it again from your account page.", "");
        }
        ObjectNode subscription = current(objects, session);
        String content = "<h1>Plan and payment</h1>" + Html.error(error)
                + (subscription == null
                        ? "<p>There is no subscription at the moment.</p>"
                        : subscription(objects, subscription))
                + invoices(objects, Json.text(session, "customer"))
                + Html.link(Json.text(session, "return_url"), "Return to Matinee");
        return Html.page(status, "Plan and payment", content);
    }

    private static String subscription(Objects objects, ObjectNode subscription) {
        JsonNode item = subscription.path("items").path("data").path(0);
        JsonNode price = item.path("price");
        boolean ends = subscription.path("cancel_at_period_end").asBoolean();
        String name = Json.text(objects.get(Json.text(price, "product"), "product", "product"), "name");
        String until = (ends ? "Ends on " : "Renews on ") + Html.day(item.path("current_period_end"));
        return """
                <p class="price">%s</p><p>%s · %s · %s</p>
                %s%s
                <h2>Plan</h2><form method="post"><input type="hidden" name="action" value="change-plan">
                <label for="price">Change to</label><select id="price" name="price">%s</select>
                <button class="quiet" type="submit">Change plan</button></form>
                <h2>Card</h2><p>%s</p><form method="post"><input type="hidden" name="action" value="card">
                <label for="card">New card number</label>
                <input id="card" name="card" inputmode="numeric" autocomplete="cc-number" required placeholder="4242 4242 4242 4242">
                <button class="quiet" type="submit">Change card</button></form>
                """.formatted(
                Html.escaped(name),
                Html.price(price),
                Html.escaped(Json.text(subscription, "status").replace('_', ' ')),
                until,
                ends ? Html.button("resume", "Don't cancel") : Html.button("cancel", "Cancel at the end of the period"),
                Html.button("cancel-now", "Cancel now"),
                plans(objects, price),
                Html.escaped(PaymentMethods.shown(objects, Json.text(subscription, "default_payment_method"))));
    }

    private static String plans(Objects objects, JsonNode current) {
        return objects.all("price")
                .filter(p ->
                        p.path("active").asBoolean() && !p.path("recurring").isNull())
                .filter(p -> !Json.text(p, "lookup_key").isEmpty()
                        || Json.text(p, "id").equals(Json.text(current, "id")))
                .filter(p -> Json.text(p, "currency").equals(Json.text(current, "currency")))
                .sorted(Comparator.comparingLong(p -> p.path("unit_amount").asLong()))
                .map(p -> "<option value=\"%s\"%s>%s, %s</option>"
                        .formatted(
                                Json.text(p, "id"),
                                Json.text(p, "id").equals(Json.text(current, "id")) ? " selected" : "",
                                Html.escaped(
                                        Json.text(objects.get(Json.text(p, "product"), "product", "product"), "name")),
                                Html.price(p)))
                .collect(Collectors.joining());
    }

    private static String invoices(Objects objects, String customer) {
        String rows = objects.having("invoice", "customer", customer)
                .filter(i -> !Json.text(i, "status").equals("draft"))
                .limit(24)
                .map(i -> "<tr><td><a href=\"%s\">%s</a></td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                Html.escaped(Json.text(i, "hosted_invoice_url")),
                                Html.day(i.path("created")),
                                Html.escaped(Json.text(i, "status")),
                                Html.money(i.path("total").asLong(), Json.text(i, "currency"))))
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : "<h2>Invoices</h2><table><thead><tr><th>Date</th><th>Status</th><th>Amount</th></tr></thead><tbody>"
                        + rows + "</tbody></table>";
    }
}
