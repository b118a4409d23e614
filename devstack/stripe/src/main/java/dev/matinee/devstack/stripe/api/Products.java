package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/products */
final class Products {
    private static final String KIND = "product";

    private Products() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/products", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/products", (objects, params, id) -> list(objects, params)),
                new Route("GET", "/v1/products/{id}", (objects, params, id) -> objects.get(id, KIND, "id")),
                new Route("POST", "/v1/products/{id}", Products::update));
    }

    private static ObjectNode create(Objects objects, Params params) {
        String id = params.text("id").orElseGet(() -> Ids.fresh("prod_", 14));
        if (objects.findAny(id).isPresent()) {
            throw StripeRefusal.invalid("resource_already_exists", "id", "Product already exists.");
        }
        String name = params.required("name");
        ObjectNode product = objects.add(id, KIND)
                .put("active", true)
                .put("name", name)
                .put("type", "service")
                .put("updated", objects.seconds());
        product.putArray("images");
        product.putArray("marketing_features");
        set(product, params);
        Events.say(objects, "product.created", product);
        return product;
    }

    private static ObjectNode update(Objects objects, Params params, String id) {
        ObjectNode product = objects.edit(id, KIND);
        params.text("name").ifPresent(name -> product.put("name", name));
        set(product, params);
        product.put("updated", objects.seconds());
        Events.say(objects, "product.updated", product);
        return product;
    }

    private static void set(ObjectNode product, Params params) {
        params.flag("active").ifPresent(active -> product.put("active", active.booleanValue()));
        params.sent("description").ifPresent(text -> product.put("description", text));
        Metadata.merge(product, params);
    }

    private static ObjectNode list(Objects objects, Params params) {
        var ids = params.list("ids");
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/products",
                Listing.having(params, "active")
                        .and(p -> ids.isEmpty() || ids.contains(p.path("id").asString(""))));
    }
}
