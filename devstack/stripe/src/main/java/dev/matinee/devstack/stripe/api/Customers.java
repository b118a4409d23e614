package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.money.Subscriptions;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/customers */
final class Customers {
    private static final String KIND = "customer";

    private final Subscriptions subscriptions;

    Customers(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/customers", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/customers", (objects, params, id) -> list(objects, params)),
                new Route("GET", "/v1/customers/{id}", (objects, params, id) -> objects.get(id, KIND, "id")),
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
        ObjectNode customer = objects.add(Ids.fresh("cus_", 14), KIND)
                .put("balance", 0)
                .put("delinquent", false)
                .put("invoice_prefix", Ids.fresh("", 8).toUpperCase(java.util.Locale.ROOT))
                .put("next_invoice_sequence", 1)
                .put("tax_exempt", "none");
        customer.putNull("email").putNull("name").putNull("description").putNull("phone");
        customer.putObject("invoice_settings").putNull("default_payment_method");
        set(customer, params);
        Events.say(objects, "customer.created", customer);
        return customer;
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        live(objects, id, "id");
        ObjectNode customer = objects.edit(id, KIND);
        set(customer, params);
        Events.say(objects, "customer.updated", customer);
        return customer;
    }

    private static void set(ObjectNode customer, Params params) {
        for (String member : List.of("email", "name", "description", "phone")) {
            params.sent(member).ifPresent(value -> customer.put(member, value.isEmpty() ? null : value));
        }
        Metadata.merge(customer, params);
    }

    private static ObjectNode list(Objects objects, Params params) {
        var wanted = params.map("metadata");
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/customers",
                Listing.having(params, "email")
                        .and(c -> !c.path("deleted").asBoolean(false))
                        .and(c -> wanted.entrySet().stream()
                                .allMatch(m -> Json.text(c.path("metadata"), m.getKey())
                                        .equals(m.getValue()))));
    }

    /** Cancels what the customer has; what is left of it says that it was deleted. */
    private ObjectNode delete(Objects objects, String id) {
        ObjectNode gone = live(objects, id, "id").deepCopy();
        objects.all("subscription").stream()
                .filter(s -> Json.text(s, "customer").equals(id) && !Subscriptions.isOver(s))
                .forEach(s -> subscriptions.cancel(objects, Json.text(s, "id")));
        Events.say(objects, "customer.deleted", gone);
        ObjectNode left = objects.edit(id, KIND);
        left.removeAll();
        return left.put("id", id).put("object", KIND).put("deleted", true);
    }
}
