package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.checkout.NewCustomer;
import dev.matinee.devstack.stripe.clock.TestClocks;
import dev.matinee.devstack.stripe.discount.Coupons;
import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.subscription.Ending;
import dev.matinee.devstack.stripe.subscription.Subscriptions;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/customers */
final class Customers {
    private static final String KIND = "customer";

    private final Ending ending;

    Customers(Ending ending) {
        this.ending = ending;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/customers", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/customers", (objects, params, id) -> list(objects, params)),
                Route.one("/v1/customers", KIND),
                new Route("POST", "/v1/customers/{id}", Customers::update),
                new Route("DELETE", "/v1/customers/{id}", (objects, params, id) -> delete(objects, id)));
    }

    /** A customer that was not deleted. */
    static ObjectNode live(Objects objects, String id, String param) {
        ObjectNode customer = objects.get(id, KIND, param);
        if (customer.path("deleted").asBoolean(false)) {
            throw StripeRefusal.missing(KIND, id, param);
        }
        return customer;
    }

    private static ObjectNode create(Objects objects, Params params) {
        String clock = params.text("test_clock").orElse("");
        if (!clock.isEmpty()) {
            objects.get(clock, TestClocks.KIND, "test_clock");
            TestClocks.requireRoom(objects, clock);
        }
        ObjectNode customer = NewCustomer.of(objects);
        Events.say(objects, "customer.created", set(objects, customer, params));
        return customer;
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        live(objects, id, "id");
        ObjectNode customer = set(objects, objects.edit(id, KIND), params);
        Events.say(objects, "customer.updated", customer);
        return customer;
    }

    private static ObjectNode set(Objects objects, ObjectNode customer, Params params) {
        String id = Json.text(customer, "id");
        for (String member : List.of("email", "name", "description", "phone", "tax_exempt")) {
            params.sent(member).ifPresent(value -> customer.put(member, value.isEmpty() ? null : value));
        }
        params.number("balance").ifPresent(balance -> customer.put("balance", balance.longValue()));
        if (params.isSent("address")) {
            customer.set("address", Addresses.of(params.under("address")));
        }
        Metadata.merge(customer, params);
        params.text("payment_method")
                .ifPresent(method ->
                        PaymentMethods.attach(objects, id, PaymentMethods.named(objects, method, "payment_method")));
        Params settings = params.under("invoice_settings");
        settings.text("default_payment_method").ifPresent(method -> makeDefault(objects, customer, method));
        settings.refuseUnread();
        params.text("source").ifPresent(source -> Sources.add(objects, customer, source));
        params.sent("coupon").ifPresent(coupon -> discount(objects, customer, coupon));
        params.accept("tax");
        params.accept("preferred_locales");
        return customer;
    }

    /** The customer's own method, which a token names by the card that was attached last. */
    private static void makeDefault(Objects objects, ObjectNode customer, String named) {
        String id = Json.text(customer, "id");
        String method = objects.find(named, "payment_method")
                .map(m -> Json.text(m, "id"))
                .or(() -> objects.having("payment_method", "customer", id)
                        .findFirst()
                        .map(m -> Json.text(m, "id")))
                .orElseThrow(() ->
                        StripeRefusal.missing("PaymentMethod", named, "invoice_settings[default_payment_method]"));
        customer.withObject("/invoice_settings").put("default_payment_method", method);
    }

    /** For all that the customer buys; sent empty, none (docs.stripe.com/api/customers/update before 2025-09-30). */
    private static void discount(Objects objects, ObjectNode customer, String coupon) {
        String before = Json.text(customer, "_discount");
        customer.remove("_discount");
        customer.putNull("discount");
        if (coupon.isEmpty()) {
            Discounts.end(objects, before);
            return;
        }
        ObjectNode usable = Coupons.usable(objects, coupon, "coupon");
        ObjectNode discount = Discounts.grant(objects, usable, Json.text(customer, "id"), null, null);
        if (!before.isEmpty()) {
            Events.say(objects, "customer.discount.updated", discount);
        }
        customer.put("_discount", Json.text(discount, "id")).set("discount", Json.visible(discount));
    }

    private static ObjectNode list(Objects objects, Params params) {
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/customers",
                Listing.by(objects, params, KIND, "email")
                        .filter(Listing.having(params, "test_clock"))
                        .filter(c -> !c.path("deleted").asBoolean(false)));
    }

    /** Cancels what the customer has; what is left of it says that it was deleted. */
    ObjectNode delete(Objects objects, String id) {
        ObjectNode gone = live(objects, id, "id").deepCopy();
        objects.having(Subscriptions.KIND, "customer", id)
                .filter(s -> !Subscriptions.isOver(s))
                .toList()
                .forEach(s -> ending.cancel(objects, Json.text(s, "id"), Params.of(null, "")));
        Events.say(objects, "customer.deleted", gone);
        ObjectNode left = objects.edit(id, KIND);
        left.removeAll();
        return left.put("id", id).put("object", KIND).put("deleted", true);
    }
}
