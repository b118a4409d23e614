package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import tools.jackson.databind.node.ObjectNode;

/** Does with a subscription what is due ({@link Moment}). */
public final class SubscriptionTime {
    private final Collection collection;
    private final Renewal renewal;

    public SubscriptionTime(Collection collection) {
        this.collection = collection;
        this.renewal = new Renewal(collection);
    }

    /** The first thing that is due, and that alone. */
    public void pass(Objects objects, String id) {
        ObjectNode subscription = objects.edit(id, Subscriptions.KIND);
        switch (Moment.next(subscription).orElseThrow().what()) {
            case TRIAL_WILL_END -> {
                subscription.put("_trial_will_end", true);
                Events.say(objects, "customer.subscription.trial_will_end", subscription);
            }
            case UPCOMING -> upcoming(objects, subscription);
            case RESUME_COLLECTION -> {
                subscription.putNull("pause_collection");
                Events.say(objects, "customer.subscription.updated", subscription);
            }
            case UPDATE_EXPIRES -> PendingUpdate.annul(objects, subscription);
            case EXPIRE -> expire(objects, subscription);
            case CANCEL -> Ending.end(objects, subscription, "cancellation_requested");
            case RENEW -> renewal.renew(objects, subscription);
        }
    }

    private static void upcoming(Objects objects, ObjectNode subscription) {
        String id = Json.text(subscription, "id");
        subscription.put("_upcoming", Items.periodEnd(subscription));
        ObjectNode invoice = Preview.upcoming(objects, id);
        invoice.remove("id");
        Events.say(objects, "invoice.upcoming", invoice);
    }

    /** Its first invoice was not paid in time (docs.stripe.com/billing/subscriptions/overview#subscription-statuses). */
    private void expire(Objects objects, ObjectNode subscription) {
        String invoice = Json.text(subscription, "latest_invoice");
        if (objects.find(invoice, Invoices.KIND)
                .filter(i -> Json.text(i, "status").equals("open"))
                .isPresent()) {
            collection.annul(objects, objects.edit(invoice, Invoices.KIND));
        }
        if (!Subscriptions.isOver(subscription)) {
            subscription.put("status", "incomplete_expired").put("ended_at", objects.seconds());
            Events.say(objects, "customer.subscription.updated", subscription);
        }
    }
}
