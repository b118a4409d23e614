package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.Drafts;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.invoice.Invoices.Attempt;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How a subscription begins (docs.stripe.com/billing/subscriptions/overview#payment-status). */
public final class Beginning {
    private final Collection collection;

    public Beginning(Collection collection) {
        this.collection = collection;
    }

    /** What happens to a subscription whose first invoice is not paid at once: Stripe's payment_behavior. */
    public enum Unpaid {
        ALLOW_INCOMPLETE,
        DEFAULT_INCOMPLETE,
        ERROR_IF_INCOMPLETE
    }

    /**
     * Begins with a first invoice that is final and tried at once, or with a trial.
     *
     * @param authentic whether the card's holder was asked already, and was the one
     */
    public void begin(Objects objects, ObjectNode subscription, Unpaid unpaid, boolean authentic) {
        ObjectNode told = Events.tell(objects, "customer.subscription.created", subscription);
        ObjectNode invoice = draft(objects, subscription);
        boolean trials = Subscriptions.is(subscription, "trialing");
        boolean charges = collection.finish(objects, invoice);
        if (!charges) {
            subscription.put("status", trials ? "trialing" : "active");
        } else if (unpaid != Unpaid.DEFAULT_INCOMPLETE
                || invoice.path("amount_due").asLong() == 0) {
            charge(objects, subscription, invoice, unpaid, authentic);
        }
        Events.retell(told, subscription);
    }

    /** The first draft, and the subscription in its first period. */
    public static ObjectNode draft(Objects objects, ObjectNode subscription) {
        long now = objects.seconds();
        boolean trials = subscription.path("trial_end").asLong(0) > now;
        long anchor = trials
                ? subscription.path("trial_end").asLong()
                : Math.max(now, subscription.path("billing_cycle_anchor").asLong(now));
        subscription.put("billing_cycle_anchor", anchor).put("status", trials ? "trialing" : "incomplete");
        long whole = Periods.endAfter(now, now, Items.recurring(subscription)) - now;
        boolean isShort = !trials && anchor > now && anchor - now < whole;
        Items.period(subscription, now, trials || isShort ? anchor : now + whole);
        if (subscription.path("cancel_at_period_end").asBoolean()) {
            Ending.atPeriodEnd(objects, subscription, true);
        }
        List<ObjectNode> lines = trials
                ? Items.trialLines(objects, subscription)
                : isShort ? Items.linesUntilAnchor(objects, subscription, whole) : Items.lines(objects, subscription);
        ObjectNode invoice = Drafts.ofSubscription(objects, subscription, "subscription_create", lines);
        Discounts.settle(objects, subscription, invoice);
        return invoice;
    }

    private void charge(
            Objects objects, ObjectNode subscription, ObjectNode invoice, Unpaid unpaid, boolean authentic) {
        var method = Invoices.method(objects, invoice);
        if (method.isEmpty() && invoice.path("amount_due").asLong() > 0) {
            throw noMethod();
        }
        Attempt attempt = collection.first(objects, invoice, method, authentic);
        if (attempt.paid()) {
            if (Subscriptions.is(subscription, "incomplete")) {
                subscription.put("status", "active");
            }
        } else if (unpaid == Unpaid.ERROR_IF_INCOMPLETE) {
            throw attempt.refusal().orElseGet(Collection::authenticationRequired);
        }
    }

    public static StripeRefusal noMethod() {
        return StripeRefusal.invalid(
                "resource_missing",
                null,
                "This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.");
    }
}
