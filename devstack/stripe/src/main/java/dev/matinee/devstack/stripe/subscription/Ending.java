package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.Drafts;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.subscription.Billing.Unpaid;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** How a subscription ends: now, at a time, or with its period (docs.stripe.com/billing/subscriptions/cancel). */
public final class Ending {
    private static final Set<String> UNPAID = Set.of("draft", "open");

    private final Collection collection;

    public Ending(Collection collection) {
        this.collection = collection;
    }

    /** Cancels now. With {@code prorate} what is left of the period is credited, with {@code invoice_now} all is billed. */
    public ObjectNode cancel(Objects objects, String id, Params params) {
        ObjectNode subscription = Subscriptions.live(objects, id);
        boolean prorate = params.flag("prorate").orElse(false);
        boolean invoiceNow = params.flag("invoice_now").orElse(false);
        words(subscription, params.under("cancellation_details"));
        if (prorate && !Subscriptions.is(subscription, "trialing")) {
            Items.of(subscription).forEach(item -> Prorations.credit(objects, subscription, item, objects.seconds()));
        }
        end(objects, subscription, "cancellation_requested");
        if (invoiceNow) {
            ObjectNode draft = Drafts.ofSubscription(objects, subscription, "subscription_update", List.of());
            if (draft.path("lines").path("data").isEmpty()) {
                objects.remove(Json.text(draft, "id"), Invoices.KIND);
            } else {
                collection.bill(objects, subscription, draft, Unpaid.COUNTS);
            }
        }
        return subscription;
    }

    /** What the parameters say of its end: with the period, at a time, or not any more. */
    static void change(Objects objects, ObjectNode subscription, Params params) {
        words(subscription, params.under("cancellation_details"));
        params.flag("cancel_at_period_end").ifPresent(cancel -> atPeriodEnd(objects, subscription, cancel));
        params.sent("cancel_at").ifPresent(at -> {
            if (at.isEmpty()) {
                atPeriodEnd(objects, subscription, false);
                return;
            }
            long time = params.number("cancel_at").orElse(0L);
            if (time <= objects.seconds()) {
                throw StripeRefusal.invalid(
                        "parameter_invalid", "cancel_at", "The timestamp `cancel_at` must be in the future.");
            }
            subscription.put("cancel_at", time).put("canceled_at", objects.seconds());
            subscription.withObject("/cancellation_details").put("reason", "cancellation_requested");
        });
    }

    static void atPeriodEnd(Objects objects, ObjectNode subscription, boolean cancel) {
        subscription.put("cancel_at_period_end", cancel);
        if (cancel) {
            subscription.put("cancel_at", Items.periodEnd(subscription)).put("canceled_at", objects.seconds());
            subscription.withObject("/cancellation_details").put("reason", "cancellation_requested");
        } else {
            subscription.putNull("cancel_at").putNull("canceled_at");
            subscription.withObject("/cancellation_details").putNull("reason");
        }
    }

    private static void words(ObjectNode subscription, Params details) {
        for (String member : List.of("comment", "feedback")) {
            details.sent(member)
                    .ifPresent(text ->
                            subscription.withObject("/cancellation_details").put(member, text.isEmpty() ? null : text));
        }
        details.refuseUnread();
    }

    /** It is over; what it has not been paid is not asked for by itself any more. */
    static void end(Objects objects, ObjectNode subscription, String reason) {
        subscription.put("status", "canceled").put("ended_at", objects.seconds());
        if (subscription.path("canceled_at").isNull()) {
            subscription.put("canceled_at", objects.seconds());
        }
        subscription.withObject("/cancellation_details").put("reason", reason);
        PendingUpdate.forget(subscription);
        objects.having(Invoices.KIND, "_subscription", Json.text(subscription, "id"))
                .filter(i -> UNPAID.contains(Json.text(i, "status")))
                .forEach(i -> Invoices.stop(objects.edit(Json.text(i, "id"), Invoices.KIND)));
        Events.say(objects, "customer.subscription.deleted", subscription);
    }
}
