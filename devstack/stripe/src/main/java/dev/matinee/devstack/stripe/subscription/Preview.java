package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.invoice.Drafts;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The invoice that a change or the next renewal would make (docs.stripe.com/api/invoices/create_preview): the change is
 * really done, its draft kept, and all of it taken back.
 */
public final class Preview {
    private final Creation creation;

    public Preview(Creation creation) {
        this.creation = creation;
    }

    /** Keeps the draft that a change made, and collects nothing. */
    private static final class Kept implements Billing {
        private @Nullable ObjectNode draft;

        @Override
        public boolean bill(Objects objects, ObjectNode subscription, ObjectNode draft, Unpaid unpaid) {
            this.draft = draft;
            return true;
        }
    }

    public ObjectNode ofChange(Objects objects, String id, Params changes) {
        return objects.tentatively(() -> {
            var kept = new Kept();
            if (changes.flag("cancel_now").orElse(false)) {
                return shown(canceled(objects, id));
            }
            ObjectNode subscription = new Updating(kept).update(objects, id, changes);
            changes.refuseUnread();
            return shown(kept.draft == null ? renewal(objects, subscription) : kept.draft);
        });
    }

    public ObjectNode ofBeginning(Objects objects, String customer, Params wanted) {
        return objects.tentatively(() -> {
            ObjectNode draft = creation.preview(objects, customer, wanted);
            wanted.refuseUnread();
            return shown(draft);
        });
    }

    /** What the next renewal will make as things are. */
    static ObjectNode upcoming(Objects objects, String id) {
        return objects.tentatively(() -> shown(renewal(objects, objects.edit(id, Subscriptions.KIND))));
    }

    private static ObjectNode renewal(Objects objects, ObjectNode subscription) {
        boolean ends = subscription.path("cancel_at").isNumber()
                && subscription.path("cancel_at").asLong() <= Items.periodEnd(subscription);
        if (ends || Subscriptions.isOver(subscription) || Subscriptions.is(subscription, "paused")) {
            throw StripeRefusal.invalid(
                    "invoice_upcoming_none",
                    null,
                    "No upcoming invoices for customer: " + Json.text(subscription, "customer"));
        }
        objects.liveBy(objects.clock(), Items.periodEnd(subscription));
        return Renewal.draft(objects, subscription);
    }

    private static ObjectNode canceled(Objects objects, String id) {
        ObjectNode subscription = Subscriptions.live(objects, id);
        Items.of(subscription).forEach(item -> Prorations.credit(objects, subscription, item, objects.seconds()));
        return Drafts.ofSubscription(objects, subscription, "subscription_update", List.of());
    }

    private static ObjectNode shown(ObjectNode draft) {
        ObjectNode shown = draft.deepCopy();
        return shown.put("id", Ids.fresh("upcoming_in_1")).putNull("automatically_finalizes_at");
    }
}
