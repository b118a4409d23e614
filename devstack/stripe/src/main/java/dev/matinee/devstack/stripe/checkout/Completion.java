package dev.matinee.devstack.stripe.checkout;

import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.payment.SetupIntents;
import dev.matinee.devstack.stripe.subscription.Beginning;
import dev.matinee.devstack.stripe.subscription.Beginning.Unpaid;
import dev.matinee.devstack.stripe.webhook.Events;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What was bought is had: the session is complete (docs.stripe.com/payments/checkout/how-checkout-works). */
public final class Completion {
    private final Beginning beginning;
    private final PaymentIntents payments;
    private final SetupIntents setups;

    public Completion(Beginning beginning, PaymentIntents payments, SetupIntents setups) {
        this.beginning = beginning;
        this.payments = payments;
        this.setups = setups;
    }

    /**
     * Buys it, or refuses in the card's words, after which nothing has happened.
     *
     * @param method null: nothing is due, and no card is left
     * @param authentic whether the card's holder was asked already, and was the one
     */
    public void complete(
            Objects objects, ObjectNode session, String customer, @Nullable ObjectNode method, boolean authentic) {
        if (method != null && authentic) {
            method.put("_set_up", true);
        }
        switch (Json.text(session, "mode")) {
            case "subscription" -> subscribe(objects, session, customer, method, authentic);
            case "payment" -> pay(objects, session, customer, method, authentic);
            default -> setUp(objects, session, customer, method);
        }
        long total = session.path("amount_total").asLong();
        session.put("status", "complete")
                .put("payment_status", total == 0 ? "no_payment_required" : "paid")
                .putNull("url");
        details(objects, session, customer);
        Events.say(objects, "checkout.session.completed", session);
    }

    private void subscribe(
            Objects objects, ObjectNode session, String customer, @Nullable ObjectNode method, boolean authentic) {
        ObjectNode subscription = Order.of(objects, session, customer);
        if (method != null) {
            PaymentMethods.attach(objects, customer, method);
            subscription.put("default_payment_method", Json.text(method, "id"));
        }
        beginning.begin(objects, subscription, Unpaid.ERROR_IF_INCOMPLETE, authentic);
        session.put("subscription", Json.text(subscription, "id"))
                .put("invoice", Json.text(subscription, "latest_invoice"));
    }

    private void pay(
            Objects objects, ObjectNode session, String customer, @Nullable ObjectNode method, boolean authentic) {
        if (method == null) {
            throw Beginning.noMethod();
        }
        ObjectNode intent = payments.create(
                objects,
                customer.isEmpty() ? null : customer,
                session.path("amount_total").asLong(),
                Json.text(session, "currency"));
        payments.confirm(objects, intent, method, authentic).ifPresent(refusal -> {
            throw refusal;
        });
        session.put("payment_intent", Json.text(intent, "id"));
    }

    private void setUp(Objects objects, ObjectNode session, String customer, @Nullable ObjectNode method) {
        if (method == null) {
            throw Beginning.noMethod();
        }
        ObjectNode intent = setups.create(objects, customer.isEmpty() ? null : customer);
        setups.confirm(objects, intent, method).ifPresent(refusal -> {
            throw refusal;
        });
        session.put("setup_intent", Json.text(intent, "id"));
    }

    private static void details(Objects objects, ObjectNode session, String customer) {
        ObjectNode details = session.putObject("customer_details");
        Json.nulls(details, "address", "email", "name", "phone", "tax_exempt", "business_name", "individual_name");
        details.putArray("tax_ids");
        objects.find(customer, "customer").ifPresent(c -> {
            details.put("email", c.path("email").asString(null))
                    .put("name", c.path("name").asString(null));
            details.set("address", c.path("address").deepCopy());
        });
    }
}
