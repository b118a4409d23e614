package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
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
                Route.one("/v1/products", KIND),
                new Route("POST", "/v1/products/{id}", Products::update),
                new Route("DELETE", "/v1/products/{id}", (objects, params, id) -> delete(objects, id)));
    }

    static ObjectNode create(Objects objects, Params params) {
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
        Json.nulls(product, "default_price", "description", "package_dimensions", "shippable", "statement_descriptor");
        Json.nulls(product, "tax_code", "unit_label", "url");
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
        for (String member : List.of("description", "tax_code", "statement_descriptor", "unit_label", "url")) {
            params.sent(member).ifPresent(text -> product.put(member, text.isEmpty() ? null : text));
        }
        Metadata.merge(product, params);
    }

    /** One that has prices is only made inactive (docs.stripe.com/api/products/delete). */
    private static ObjectNode delete(Objects objects, String id) {
        ObjectNode product = objects.get(id, KIND, "id");
        if (objects.having("price", "product", id).findAny().isPresent()) {
            throw StripeRefusal.invalid(
                    null, null, "This product cannot be deleted because it has one or more user-created prices.");
        }
        Events.say(objects, "product.deleted", product);
        objects.remove(id, KIND);
        return Json.object().put("id", id).put("object", KIND).put("deleted", true);
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
