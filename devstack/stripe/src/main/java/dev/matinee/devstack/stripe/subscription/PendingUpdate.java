package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A change that is done when its invoice is paid (docs.stripe.com/billing/subscriptions/pending-updates). */
final class PendingUpdate {
    private static final long LIFE = Duration.ofHours(23).toSeconds();
    /** The subscription as it would be by now. */
    private static final String AFTER = "_after_pending_update";

    private PendingUpdate() {}

    /** All is as it was before, but for the invoice that is to be paid for the change. */
    static void put(Objects objects, ObjectNode subscription, ObjectNode before) {
        ObjectNode after = subscription.deepCopy();
        subscription.removeAll();
        subscription.setAll(before.deepCopy());
        subscription.set("latest_invoice", after.path("latest_invoice"));
        subscription.set(AFTER, after);
        boolean isAnchoredAnew = !after.path("billing_cycle_anchor").equals(before.path("billing_cycle_anchor"));
        ObjectNode pending = subscription
                .putObject("pending_update")
                .put("expires_at", objects.seconds() + LIFE)
                .putNull("trial_end")
                .putNull("trial_from_plan");
        pending.put("billing_cycle_anchor", isAnchoredAnew ? anchor(after) : null);
        pending.set("subscription_items", Items.data(after).deepCopy());
    }

    private static Long anchor(JsonNode subscription) {
        return subscription.path("billing_cycle_anchor").asLong();
    }

    static boolean waitsFor(JsonNode subscription, JsonNode invoice) {
        return invoice(subscription).filter(Json.text(invoice, "id")::equals).isPresent();
    }

    private static Optional<String> invoice(JsonNode subscription) {
        return subscription.has(AFTER)
                ? Optional.of(Json.text(subscription.path(AFTER), "latest_invoice"))
                : Optional.empty();
    }

    /** A period that began since then stays. */
    static void apply(Objects objects, ObjectNode subscription) {
        var after = (ObjectNode) subscription.path(AFTER).deepCopy();
        boolean isAnchoredAnew =
                subscription.path("pending_update").path("billing_cycle_anchor").isNumber();
        long start = Items.periodStart(subscription);
        long end = Items.periodEnd(subscription);
        forget(subscription);
        subscription.set("items", after.path("items"));
        if (isAnchoredAnew) {
            subscription.put("billing_cycle_anchor", anchor(after));
        } else {
            Items.period(subscription, start, end);
        }
        Events.say(objects, "customer.subscription.pending_update_applied", subscription);
        Events.say(objects, "customer.subscription.updated", subscription);
    }

    /** Nobody pays for it any more. */
    static void drop(Objects objects, ObjectNode subscription) {
        forget(subscription);
        Events.say(objects, "customer.subscription.pending_update_expired", subscription);
    }

    /** Another change takes the place of one that waits, or its time is over. */
    static void annul(Objects objects, ObjectNode subscription) {
        invoice(subscription).ifPresent(id -> {
            Invoices.annul(objects, objects.edit(id, Invoices.KIND));
            drop(objects, subscription);
        });
    }

    static void forget(ObjectNode subscription) {
        subscription.putNull("pending_update").remove(AFTER);
    }
}
