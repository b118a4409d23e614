package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.invoice.Drafts;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.webhook.Events;
import tools.jackson.databind.node.ObjectNode;

/** The next period, and its invoice: a draft for an hour (docs.stripe.com/billing/invoices/subscription). */
final class Renewal {
    private final Collection collection;

    Renewal(Collection collection) {
        this.collection = collection;
    }

    /** At the end of a period or a trial. */
    void renew(Objects objects, ObjectNode subscription) {
        boolean trialed = Subscriptions.is(subscription, "trialing");
        if (trialed && endsWithoutMethod(objects, subscription)) {
            return;
        }
        ObjectNode draft = draft(objects, subscription);
        Events.say(objects, "customer.subscription.updated", subscription);
        settle(objects, subscription, draft);
    }

    /** The subscription in its next period, and the draft for that. */
    static ObjectNode draft(Objects objects, ObjectNode subscription) {
        long start = Items.periodEnd(subscription);
        long anchor = subscription.path("billing_cycle_anchor").asLong();
        Items.period(subscription, start, Periods.endAfter(anchor, start, Items.recurring(subscription)));
        if (Subscriptions.is(subscription, "trialing")) {
            subscription.put("status", "active");
        }
        ObjectNode draft =
                Drafts.ofSubscription(objects, subscription, "subscription_cycle", Items.lines(objects, subscription));
        Discounts.settle(objects, subscription, draft);
        return draft;
    }

    /** What a paused collection does with a draft, and what one does with a subscription that is unpaid. */
    private void settle(Objects objects, ObjectNode subscription, ObjectNode draft) {
        switch (Json.text(subscription.path("pause_collection"), "behavior")) {
            case "keep_as_draft" -> Invoices.stop(draft);
            case "void" -> {
                collection.finish(objects, draft);
                collection.annul(objects, draft);
            }
            case "mark_uncollectible" -> {
                collection.finish(objects, draft);
                collection.giveUp(objects, draft);
            }
            default -> {
                if (Subscriptions.is(subscription, "unpaid")) {
                    Invoices.stop(draft);
                }
            }
        }
    }

    /** A trial with nothing to charge then (docs.stripe.com/billing/subscriptions/trials/free-trials). */
    static boolean endsWithoutMethod(Objects objects, ObjectNode subscription) {
        if (PaymentMethods.chargedFor(objects, subscription).isPresent()) {
            return false;
        }
        switch (Json.text(subscription.path("trial_settings").path("end_behavior"), "missing_payment_method")) {
            case "cancel" -> Ending.end(objects, subscription, "payment_failed");
            case "pause" -> {
                subscription.put("status", "paused");
                Events.say(objects, "customer.subscription.paused", subscription);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
