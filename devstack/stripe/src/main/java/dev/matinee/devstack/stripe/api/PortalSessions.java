package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/customer_portal/sessions */
final class PortalSessions {
    private final String publicUrl;

    PortalSessions(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/billing_portal/sessions", (objects, params, id) -> create(objects, params)));
    }

    private ObjectNode create(Objects objects, Params params) {
        String customer = Json.text(Customers.live(objects, params.required("customer"), "customer"), "id");
        String id = Ids.fresh("bps_1");
        params.accept("configuration");
        return objects.add(id, "billing_portal.session")
                .put("customer", customer)
                .put("locale", params.text("locale").orElse(null))
                .put("return_url", params.text("return_url").orElse(null))
                .put("url", publicUrl + "/p/session/" + id);
    }
}
