package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.payment.TestCard;
import dev.matinee.devstack.stripe.subscription.Collection;
import dev.matinee.devstack.stripe.subscription.Ending;
import dev.matinee.devstack.stripe.subscription.Updating;
import dev.matinee.devstack.stripe.webhook.Events;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the portal's forms do: cancel, resume, cancel-now, change-plan (price), card (card). Each is a call of the API. */
final class PortalActions {
    private final Collection collection;
    private final Updating updating;
    private final Ending ending;

    PortalActions(Collection collection) {
        this.collection = collection;
        this.updating = new Updating(collection);
        this.ending = new Ending(collection);
    }

    Page act(Objects objects, ObjectNode session, @Nullable ObjectNode subscription, Params form) {
        if (subscription == null) {
            throw StripeRefusal.invalid("resource_missing", "subscription", "There is no subscription to change.");
        }
        String id = Json.text(subscription, "id");
        String portal = "/p/session/" + Json.text(session, "id");
        String action = form.required("action");
        switch (action) {
            case "cancel" -> update(objects, id, "cancel_at_period_end=true");
            case "resume" -> update(objects, id, "cancel_at_period_end=false");
            case "cancel-now" -> ending.cancel(objects, id, Params.of(null, ""));
            case "change-plan" -> changePlan(objects, subscription, form.required("price"));
            case "card" -> {
                return card(objects, session, id, form, portal);
            }
            default -> throw StripeRefusal.invalid("parameter_invalid", "action", "Nothing is called " + action + ".");
        }
        return Page.goTo(portal);
    }

    private void update(Objects objects, String id, String body) {
        updating.update(objects, id, Params.of(null, body));
    }

    private void changePlan(Objects objects, ObjectNode subscription, String price) {
        String item = Json.text(subscription.path("items").path("data").path(0), "id");
        update(
                objects,
                Json.text(subscription, "id"),
                "items[0][id]=%s&items[0][price]=%s&proration_behavior=always_invoice&payment_behavior=error_if_incomplete"
                        .formatted(item, URLEncoder.encode(price, StandardCharsets.UTF_8)));
    }

    private Page card(Objects objects, ObjectNode session, String subscription, Params form, String portal) {
        boolean answered = form.isSent("authentic");
        if (answered && !form.flag("authentic").orElse(false)) {
            session.remove("_card");
            return Page.goTo(portal);
        }
        String asked = Json.text(session, "_card");
        TestCard card = answered && !asked.isEmpty()
                ? TestCard.valueOf(asked)
                : TestCard.numbered(form.text("card").orElse(""));
        if (card.asksItsHolder() && !answered) {
            session.put("_card", card.name());
            return Page.goTo(portal + "/authenticate");
        }
        session.remove("_card");
        keep(objects, subscription, card);
        return Page.goTo(portal);
    }

    /** The card for all that comes, and for what is owed. */
    private void keep(Objects objects, String id, TestCard card) {
        ObjectNode subscription = objects.edit(id, "subscription");
        String customer = Json.text(subscription, "customer");
        ObjectNode method = PaymentMethods.of(objects, card).put("_set_up", true);
        PaymentMethods.attach(objects, customer, method);
        PaymentMethods.makeDefault(objects, customer, Json.text(method, "id"));
        subscription.put("default_payment_method", Json.text(method, "id"));
        Events.say(objects, "customer.subscription.updated", subscription);
        ObjectNode latest = objects.find(Json.text(subscription, "latest_invoice"), Invoices.KIND)
                .filter(i -> Json.text(i, "status").equals("open"))
                .orElse(null);
        if (latest != null) {
            var attempt = collection.attempt(
                    objects,
                    objects.edit(Json.text(latest, "id"), Invoices.KIND),
                    Optional.of(method),
                    card.asksItsHolder());
            attempt.refusal().ifPresent(refusal -> {
                throw refusal;
            });
        }
    }
}
