package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.invoice.Invoices.Attempt;
import dev.matinee.devstack.stripe.invoice.Retries;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collects invoices, and lets what came of it count for their subscriptions
 * (docs.stripe.com/billing/subscriptions/overview#subscription-statuses).
 */
public final class Collection implements Billing {
    private static final Set<String> OWING = Set.of("incomplete", "past_due", "unpaid");

    private final Invoices invoices;

    public Collection(Invoices invoices) {
        this.invoices = invoices;
    }

    /** Final at once, and tried at once where cards are charged. */
    @Override
    public boolean bill(Objects objects, ObjectNode subscription, ObjectNode draft, Unpaid unpaid) {
        if (!finish(objects, draft)) {
            return true;
        }
        if (unpaid == Unpaid.WAITS) {
            return waits(objects, draft);
        }
        Attempt attempt = attempt(objects, draft, Invoices.method(objects, draft), false);
        if (unpaid == Unpaid.REFUSES && !attempt.paid()) {
            throw attempt.refusal().orElseGet(Collection::authenticationRequired);
        }
        return attempt.paid();
    }

    /** It is tried this once; the subscription owes nothing by it. */
    private boolean waits(Objects objects, ObjectNode draft) {
        draft.put("auto_advance", false);
        boolean isPaid = invoices.attempt(objects, draft, Invoices.method(objects, draft), false)
                .paid();
        if (isPaid) {
            settle(objects, draft, true);
        }
        return isPaid;
    }

    /** Makes a draft final; whether a card is to be charged for it now. */
    public boolean finish(Objects objects, ObjectNode draft) {
        invoices.finish(objects, draft);
        return draft.path("amount_due").asLong() == 0
                || Json.text(draft, "collection_method").equals("charge_automatically");
    }

    public Attempt attempt(Objects objects, ObjectNode invoice, Optional<ObjectNode> method, boolean authentic) {
        Attempt attempt = invoices.attempt(objects, invoice, method, authentic);
        settle(objects, invoice, attempt.paid());
        return attempt;
    }

    /** The first attempt of all, which decides whether a subscription has begun; nothing is settled by it. */
    Attempt first(Objects objects, ObjectNode invoice, Optional<ObjectNode> method, boolean authentic) {
        return invoices.attempt(objects, invoice, method, authentic);
    }

    /** The card's holder was asked, and was the one, or was not. */
    public Attempt authenticated(Objects objects, ObjectNode invoice, boolean authentic) {
        Attempt attempt = invoices.authenticated(objects, invoice, authentic);
        settle(objects, invoice, attempt.paid());
        return attempt;
    }

    public void paidOutside(Objects objects, ObjectNode invoice) {
        invoices.paidOutside(objects, invoice);
        settle(objects, invoice, true);
    }

    /** Void: the subscription owes nothing, or has never begun. */
    public void annul(Objects objects, ObjectNode invoice) {
        Invoices.annul(objects, invoice);
        ObjectNode subscription = subscription(objects, invoice);
        if (subscription != null && Json.text(subscription, "status").equals("incomplete")) {
            subscription.put("status", "incomplete_expired").put("ended_at", objects.seconds());
            Events.say(objects, "customer.subscription.updated", subscription);
        } else {
            unpaidForGood(objects, invoice);
        }
    }

    public void giveUp(Objects objects, ObjectNode invoice) {
        Invoices.giveUp(objects, invoice);
        unpaidForGood(objects, invoice);
    }

    private static void unpaidForGood(Objects objects, ObjectNode invoice) {
        ObjectNode subscription = subscription(objects, invoice);
        if (subscription != null && PendingUpdate.waitsFor(subscription, invoice)) {
            PendingUpdate.drop(objects, subscription);
        } else {
            settle(objects, invoice, true);
        }
    }

    /** The latest invoice decides whether something is owed; any that was tried for the last time, what becomes of that. */
    private static void settle(Objects objects, ObjectNode invoice, boolean isSettled) {
        ObjectNode subscription = subscription(objects, invoice);
        if (subscription == null) {
            return;
        }
        if (PendingUpdate.waitsFor(subscription, invoice)) {
            if (isSettled) {
                PendingUpdate.apply(objects, subscription);
            }
            return;
        }
        boolean isLatest = Json.text(subscription, "latest_invoice").equals(Json.text(invoice, "id"));
        String status = Json.text(subscription, "status");
        if (isSettled && isLatest && OWING.contains(status)) {
            subscription.put("status", "active");
            Events.say(objects, "customer.subscription.updated", subscription);
        } else if (!isSettled && isLatest && status.equals("active")) {
            subscription.put("status", "past_due");
            Events.say(objects, "customer.subscription.updated", subscription);
        }
        boolean wasLast = !isSettled && invoice.path("next_payment_attempt").isNull();
        if (wasLast && Json.text(subscription, "status").equals("past_due")) {
            afterTheLast(objects, subscription, invoice);
        }
    }

    private static void afterTheLast(Objects objects, ObjectNode subscription, ObjectNode invoice) {
        ObjectNode settled = Retries.shown(objects);
        if (Json.text(settled, "invoice").equals("uncollectible")) {
            Invoices.giveUp(objects, invoice);
        }
        switch (Json.text(settled, "subscription")) {
            case "cancel" -> Ending.end(objects, subscription, "payment_failed");
            case "unpaid" -> {
                subscription.put("status", "unpaid");
                Events.say(objects, "customer.subscription.updated", subscription);
            }
            default -> {}
        }
    }

    /** Whose invoice it is, where that is not over. */
    private static @Nullable ObjectNode subscription(Objects objects, ObjectNode invoice) {
        return objects.find(Json.text(invoice, "_subscription"), Subscriptions.KIND)
                .filter(s -> !Subscriptions.isOver(s))
                .map(s -> objects.edit(Json.text(s, "id"), Subscriptions.KIND))
                .orElse(null);
    }

    /** docs.stripe.com/declines/codes */
    static StripeRefusal authenticationRequired() {
        return StripeRefusal.declined(
                "authentication_required",
                "authentication_required",
                "Your card was declined. This transaction requires authentication.");
    }
}
