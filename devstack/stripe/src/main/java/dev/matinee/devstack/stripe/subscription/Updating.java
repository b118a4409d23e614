package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.Drafts;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Billing.Unpaid;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a subscription (docs.stripe.com/api/subscriptions/update, docs.stripe.com/billing/subscriptions/change-price). */
public final class Updating {
    private static final Set<String> PRORATION = Set.of("create_prorations", "always_invoice", "none");
    private static final long LONGEST_TRIAL = Duration.ofDays(730).toSeconds();

    private final Billing billing;

    public Updating(Collection collection) {
        this((Billing) collection);
    }

    Updating(Billing billing) {
        this.billing = billing;
    }

    public ObjectNode update(Objects objects, String id, Params params) {
        ObjectNode subscription = Subscriptions.live(objects, id);
        Unpaid unpaid = unpaid(params);
        // A change that may have to wait is of the items alone: what else is sent is refused, as nobody reads it.
        if (unpaid != Unpaid.WAITS) {
            Choices.apply(objects, subscription, params);
            Pausing.change(objects, subscription, params);
        }
        if (!params.each("items").isEmpty()) {
            PendingUpdate.annul(objects, subscription);
        }
        ObjectNode before = subscription.deepCopy();
        boolean wasTrialing = Subscriptions.is(subscription, "trialing");
        boolean isAnchoredAnew = anchor(params) | trial(objects, subscription, params);
        boolean others = ItemChanges.apply(objects, subscription, params);
        boolean isOver = wasTrialing
                && !Subscriptions.is(subscription, "trialing")
                && Renewal.endsWithoutMethod(objects, subscription);
        if (!isOver && !bill(objects, subscription, before, params, others, isAnchoredAnew, unpaid)) {
            PendingUpdate.put(objects, subscription, before);
        }
        if (unpaid != Unpaid.WAITS) {
            Ending.change(objects, subscription, params);
        }
        if (!Subscriptions.isOver(subscription)) {
            Events.say(objects, "customer.subscription.updated", subscription);
        }
        return subscription;
    }

    /** Whether it is done: where it is not, it waits. */
    private boolean bill(
            Objects objects,
            ObjectNode subscription,
            ObjectNode before,
            Params params,
            boolean others,
            boolean isAnchoredAnew,
            Unpaid unpaid) {
        String proration = proration(params);
        long at = params.number("proration_date").orElse(objects.seconds());
        if (at < Items.periodStart(before) || at > Items.periodEnd(before)) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    params.name("proration_date"),
                    "Cannot specify a proration date outside of the subscription's current period.");
        }
        boolean prorates = !proration.equals("none") && !Subscriptions.is(before, "trialing");
        if (Subscriptions.is(subscription, "trialing")) {
            return true;
        }
        if (isAnchoredAnew || beginsAnew(before, subscription)) {
            if (prorates) {
                Items.of(before).forEach(item -> Prorations.credit(objects, subscription, item, at));
            }
            periodFromNow(objects, subscription);
            return draft(objects, subscription, Items.lines(objects, subscription), unpaid);
        }
        if (others && prorates) {
            Prorations.swap(objects, subscription, Items.of(before), at);
            if (proration.equals("always_invoice")) {
                return draft(objects, subscription, List.of(), unpaid);
            }
        }
        return true;
    }

    /** Another interval begins a new period, and so does what costs something after what was free. */
    private static boolean beginsAnew(ObjectNode before, ObjectNode after) {
        return !Items.recurring(before).equals(Items.recurring(after))
                || (Items.amountOf(before) == 0 && Items.amountOf(after) > 0);
    }

    private static void periodFromNow(Objects objects, ObjectNode subscription) {
        long now = objects.seconds();
        subscription.put("billing_cycle_anchor", now);
        Items.period(subscription, now, Periods.endAfter(now, now, Items.recurring(subscription)));
        if (subscription.path("cancel_at_period_end").asBoolean()) {
            subscription.put("cancel_at", Items.periodEnd(subscription));
        }
    }

    private boolean draft(Objects objects, ObjectNode subscription, List<ObjectNode> lines, Unpaid unpaid) {
        ObjectNode draft = Drafts.ofSubscription(objects, subscription, "subscription_update", lines);
        Discounts.settle(objects, subscription, draft);
        return billing.bill(objects, subscription, draft, unpaid) || unpaid != Unpaid.WAITS;
    }

    /** {@code trial_end}: another end, or now; whether a period begins by that. */
    private static boolean trial(Objects objects, ObjectNode subscription, Params params) {
        params.accept("trial_from_plan");
        long now = objects.seconds();
        if (params.text("trial_end").isEmpty()) {
            return false;
        }
        long end = params.time("trial_end", now).orElse(now);
        if (end < now || end > now + LONGEST_TRIAL) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    params.name("trial_end"),
                    "A trial ends in the future, and within 730 days (2 years).");
        }
        boolean wasTrialing = Subscriptions.is(subscription, "trialing");
        if (end == now) {
            if (wasTrialing) {
                subscription.put("status", "active").put("trial_end", now);
            }
            return wasTrialing;
        }
        if (!wasTrialing) {
            subscription.put("trial_start", now);
        }
        subscription.put("status", "trialing").put("trial_end", end).put("billing_cycle_anchor", end);
        subscription.remove("_trial_will_end");
        Items.period(subscription, wasTrialing ? Items.periodStart(subscription) : now, end);
        return false;
    }

    private static boolean anchor(Params params) {
        String anchor = params.text("billing_cycle_anchor").orElse("unchanged");
        if (!anchor.equals("now") && !anchor.equals("unchanged")) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    params.name("billing_cycle_anchor"),
                    "Invalid billing_cycle_anchor: must be one of now or unchanged");
        }
        return anchor.equals("now");
    }

    private static String proration(Params params) {
        String behavior = params.text("proration_behavior").orElse("create_prorations");
        if (!PRORATION.contains(behavior)) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    params.name("proration_behavior"),
                    "Invalid proration_behavior: must be one of create_prorations, none, or always_invoice");
        }
        return behavior;
    }

    private static Unpaid unpaid(Params params) {
        String behavior = params.text("payment_behavior").orElse("allow_incomplete");
        return switch (behavior) {
            case "allow_incomplete", "default_incomplete" -> Unpaid.COUNTS;
            case "error_if_incomplete" -> Unpaid.REFUSES;
            case "pending_if_incomplete" -> Unpaid.WAITS;
            default ->
                throw StripeRefusal.invalid(
                        "parameter_invalid",
                        params.name("payment_behavior"),
                        "Invalid payment_behavior: must be one of allow_incomplete, default_incomplete, error_if_incomplete, or pending_if_incomplete");
        };
    }

    /** A subscription that its trial's end has paused goes on (docs.stripe.com/api/subscriptions/resume). */
    public ObjectNode resume(Objects objects, String id, Params params) {
        ObjectNode subscription = Subscriptions.live(objects, id);
        if (!Subscriptions.is(subscription, "paused")) {
            throw StripeRefusal.invalid(
                    null, null, "You can't resume this subscription because it isn't in the `paused` status.");
        }
        params.accept("proration_behavior");
        String anchor = params.text("billing_cycle_anchor").orElse("now");
        subscription.put("status", "active");
        if (anchor.equals("now") || Items.periodEnd(subscription) <= objects.seconds()) {
            periodFromNow(objects, subscription);
            draft(objects, subscription, Items.lines(objects, subscription), Unpaid.COUNTS);
        }
        Events.say(objects, "customer.subscription.resumed", subscription);
        Events.say(objects, "customer.subscription.updated", subscription);
        return subscription;
    }
}
