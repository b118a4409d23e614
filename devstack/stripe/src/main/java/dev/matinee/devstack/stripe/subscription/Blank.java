package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import tools.jackson.databind.node.ObjectNode;

/** A subscription before it has begun (docs.stripe.com/api/subscriptions/object). */
public final class Blank {
    private Blank() {}

    /** Without items; whoever wants it otherwise changes its members before it {@link Beginning begins}. */
    public static ObjectNode of(Objects objects, String customer) {
        String id = Ids.fresh("sub_1");
        ObjectNode subscription = objects.add(id, "subscription")
                .put("billing_cycle_anchor", objects.seconds())
                .put("cancel_at_period_end", false)
                .put("collection_method", "charge_automatically")
                .put("customer", customer)
                .put("start_date", objects.seconds())
                .put("status", "incomplete")
                .put("test_clock", objects.clock().isEmpty() ? null : objects.clock());
        Json.nulls(subscription, "application", "application_fee_percent", "billing_thresholds", "cancel_at");
        Json.nulls(subscription, "canceled_at", "days_until_due", "default_payment_method", "default_source");
        Json.nulls(subscription, "description", "ended_at", "latest_invoice", "next_pending_invoice_item_invoice");
        Json.nulls(subscription, "on_behalf_of", "pause_collection", "pending_invoice_item_interval", "schedule");
        Json.nulls(subscription, "pending_setup_intent", "pending_update", "transfer_data", "trial_end", "trial_start");
        subscription
                .putObject("automatic_tax")
                .put("enabled", false)
                .putNull("disabled_reason")
                .putNull("liability");
        subscription.putObject("billing_mode").put("type", "flexible");
        Json.nulls(subscription.putObject("cancellation_details"), "comment", "feedback", "reason");
        subscription.putArray("default_tax_rates");
        subscription.putArray("discounts");
        subscription
                .putObject("invoice_settings")
                .putNull("account_tax_ids")
                .putObject("issuer")
                .put("type", "self");
        subscription.putObject("metadata");
        subscription
                .putObject("payment_settings")
                .put("save_default_payment_method", "off")
                .putNull("payment_method_options")
                .putNull("payment_method_types");
        subscription
                .putObject("trial_settings")
                .putObject("end_behavior")
                .put("missing_payment_method", "create_invoice");
        subscription.set("items", Json.list("/v1/subscription_items?subscription=" + id, java.util.List.of(), false));
        return subscription;
    }

    /** Another price that it is of; all of them have one currency and interval. */
    public static void item(Objects objects, ObjectNode subscription, ObjectNode price, long quantity) {
        Items.add(objects, subscription, price, quantity);
        subscription.put("currency", Json.text(price, "currency"));
    }

    /** A trial of whole days from now. */
    public static void trial(Objects objects, ObjectNode subscription, long end) {
        subscription.put("trial_start", objects.seconds()).put("trial_end", end);
    }
}
