package dev.matinee.devstack.stripe.money;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The life of a subscription (docs.stripe.com/billing/subscriptions/overview). */
public final class Subscriptions {
    private static final Set<String> OVER = Set.of("canceled", "incomplete_expired");

    private final Invoices invoices;

    public Subscriptions(Invoices invoices) {
        this.invoices = invoices;
    }

    /** Begins with a card that pays at once, or after the trial. Refuses, and changes nothing, when the card does. */
    public ObjectNode begin(
            Objects objects, String customer, ObjectNode price, long trialDays, JsonNode metadata, TestCard card) {
        String method = PaymentMethods.attach(objects, customer, card);
        if (trialDays == 0) {
            card.charge();
        }
        long now = objects.seconds();
        long trialEnd = now + Duration.ofDays(trialDays).toSeconds();
        ObjectNode subscription = blank(objects, customer, price, method, metadata);
        subscription.put("billing_cycle_anchor", trialEnd).put("status", trialDays > 0 ? "trialing" : "active");
        if (trialDays > 0) {
            subscription.put("trial_start", now).put("trial_end", trialEnd);
        }
        long end = trialDays > 0 ? trialEnd : Periods.endAfter(now, now, price.path("recurring"));
        period(subscription, now, end);
        Events.say(objects, "customer.subscription.created", subscription);
        String words = (trialDays > 0 ? "Trial period for " : "") + Json.text(price, "nickname");
        long amount = trialDays > 0 ? 0 : price.path("unit_amount").asLong();
        invoices.collect(
                objects, subscription, invoices.draw(objects, subscription, "subscription_create", words, amount));
        return subscription;
    }

    private static ObjectNode blank(
            Objects objects, String customer, ObjectNode price, String method, JsonNode metadata) {
        String id = Ids.fresh("sub_");
        ObjectNode subscription = objects.add(id, "subscription")
                .put("cancel_at_period_end", false)
                .put("collection_method", "charge_automatically")
                .put("currency", Json.text(price, "currency"))
                .put("customer", customer)
                .put("default_payment_method", method)
                .put("start_date", objects.seconds());
        for (String unset : new String[] {
            "cancel_at",
            "canceled_at",
            "ended_at",
            "trial_start",
            "trial_end",
            "latest_invoice",
            "pause_collection",
            "schedule",
            "test_clock",
            "pending_setup_intent",
            "description"
        }) {
            subscription.putNull(unset);
        }
        subscription.putObject("automatic_tax").put("enabled", false);
        subscription.putObject("cancellation_details");
        subscription.putArray("discounts");
        subscription.set("metadata", metadata.deepCopy());
        ObjectNode item = Json.object()
                .put("id", Ids.fresh("si_"))
                .put("object", "subscription_item")
                .put("created", objects.seconds())
                .put("quantity", 1)
                .put("subscription", id);
        item.putObject("metadata");
        item.set("price", Json.visible(price));
        subscription.set(
                "items", Json.list("/v1/subscription_items?subscription=" + id, java.util.List.of(item), false));
        return subscription;
    }

    private static void period(ObjectNode subscription, long start, long end) {
        item(subscription).put("current_period_start", start).put("current_period_end", end);
    }

    private static ObjectNode item(ObjectNode subscription) {
        return (ObjectNode) subscription.path("items").path("data").path(0);
    }

    private static long periodEnd(ObjectNode subscription) {
        return item(subscription).path("current_period_end").asLong();
    }

    public static boolean isOver(JsonNode subscription) {
        return OVER.contains(Json.text(subscription, "status"));
    }

    /** The subscription to be changed; refused as Stripe does where it is over. */
    public static ObjectNode live(Objects objects, String id) {
        ObjectNode subscription = objects.edit(id, "subscription");
        if (isOver(subscription)) {
            throw StripeRefusal.invalid(
                    "resource_missing",
                    "id",
                    "A canceled subscription can only update its cancellation_details and metadata.");
        }
        return subscription;
    }

    /** Cancels at the end of the period, or takes that back. */
    public void cancelAtPeriodEnd(Objects objects, String id, boolean cancel) {
        ObjectNode subscription = live(objects, id);
        if (subscription.path("cancel_at_period_end").asBoolean() == cancel) {
            return;
        }
        subscription.put("cancel_at_period_end", cancel);
        if (cancel) {
            subscription.put("cancel_at", periodEnd(subscription)).put("canceled_at", objects.seconds());
        } else {
            subscription.putNull("cancel_at").putNull("canceled_at");
        }
        Events.say(objects, "customer.subscription.updated", subscription);
    }

    /** Cancels now. */
    public ObjectNode cancel(Objects objects, String id) {
        ObjectNode subscription = live(objects, id);
        end(objects, subscription, "cancellation_requested");
        return subscription;
    }

    private static void end(Objects objects, ObjectNode subscription, String reason) {
        subscription.put("status", "canceled").put("ended_at", objects.seconds());
        if (subscription.path("canceled_at").isNull()) {
            subscription.put("canceled_at", objects.seconds());
        }
        subscription.withObject("/cancellation_details").put("reason", reason);
        Events.say(objects, "customer.subscription.deleted", subscription);
    }

    /** Another price from now on; the difference for the rest of the period is invoiced, or put to the balance. */
    public void changePrice(Objects objects, String id, ObjectNode price) {
        ObjectNode subscription = live(objects, id);
        ObjectNode item = item(subscription);
        long difference = price.path("unit_amount").asLong()
                - item.path("price").path("unit_amount").asLong();
        if (Json.text(item.path("price"), "id").equals(Json.text(price, "id"))) {
            return;
        }
        item.set("price", Json.visible(price));
        if (Json.text(subscription, "status").equals("active")) {
            long start = item.path("current_period_start").asLong();
            long length = periodEnd(subscription) - start;
            long left = periodEnd(subscription) - objects.seconds();
            String words = "Remaining time on " + Json.text(price, "nickname");
            var invoice =
                    invoices.draw(objects, subscription, "subscription_update", words, share(difference, left, length));
            if (!invoices.collect(objects, subscription, invoice)) {
                throw StripeRefusal.card("card_declined", "Your card was declined.");
            }
        }
        Events.say(objects, "customer.subscription.updated", subscription);
    }

    /** That part of an amount, to the nearest minor unit. */
    private static long share(long amount, long part, long whole) {
        var twice =
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)).shiftLeft(1);
        var half = BigInteger.valueOf(whole * Long.signum(amount));
        return twice.add(half).divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact();
    }

    /** Another card; what is owed is paid with it. */
    public void changeCard(Objects objects, String id, TestCard card) {
        ObjectNode subscription = live(objects, id);
        subscription.put(
                "default_payment_method", PaymentMethods.attach(objects, Json.text(subscription, "customer"), card));
        if (Json.text(subscription, "status").equals("past_due")) {
            card.charge();
            settle(objects, subscription, objects.edit(Json.text(subscription, "latest_invoice"), "invoice"));
        }
        Events.say(objects, "customer.subscription.updated", subscription);
    }

    /** What the time that has passed does to a subscription: renewals, ends of trials, retries, cancellations. */
    public void passTime(Objects objects, String id) {
        ObjectNode subscription = objects.edit(id, "subscription");
        while (!isOver(subscription) && periodEnd(subscription) <= objects.seconds()) {
            if (subscription.path("cancel_at_period_end").asBoolean()) {
                end(objects, subscription, "cancellation_requested");
            } else {
                renew(objects, subscription);
            }
        }
        if (Json.text(subscription, "status").equals("past_due")) {
            ObjectNode owed = objects.edit(Json.text(subscription, "latest_invoice"), "invoice");
            while (isRetryDue(owed, objects.seconds())) {
                retry(objects, subscription, owed);
            }
        }
    }

    private void renew(Objects objects, ObjectNode subscription) {
        long start = periodEnd(subscription);
        JsonNode price = item(subscription).path("price");
        long anchor = subscription.path("billing_cycle_anchor").asLong();
        period(subscription, start, Periods.endAfter(anchor, start, price.path("recurring")));
        var invoice = invoices.draw(
                objects,
                subscription,
                "subscription_cycle",
                Json.text(price, "nickname"),
                price.path("unit_amount").asLong());
        settle(objects, subscription, invoice);
        Events.say(objects, "customer.subscription.updated", subscription);
    }

    private void settle(Objects objects, ObjectNode subscription, ObjectNode invoice) {
        boolean paid = invoices.collect(objects, subscription, invoice);
        subscription.put("status", paid ? "active" : "past_due");
    }

    private static boolean isRetryDue(ObjectNode invoice, long now) {
        return invoice.path("next_payment_attempt").isNumber()
                && invoice.path("next_payment_attempt").asLong() <= now;
    }

    private void retry(Objects objects, ObjectNode subscription, ObjectNode owed) {
        if (owed.path("attempt_count").asInt() >= Invoices.MOST_ATTEMPTS) {
            Invoices.giveUp(objects, owed);
            end(objects, subscription, "payment_failed");
            return;
        }
        settle(objects, subscription, owed);
        if (Json.text(subscription, "status").equals("active")) {
            Events.say(objects, "customer.subscription.updated", subscription);
        }
    }
}
