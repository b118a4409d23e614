package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/customer_portal/sessions */
final class PortalSessions {
    private static final String CONFIGURATION = "billing_portal.configuration";

    private final String publicUrl;

    PortalSessions(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/billing_portal/sessions", (objects, params, id) -> create(objects, params)),
                new Route(
                        "POST",
                        "/v1/billing_portal/configurations",
                        (objects, params, id) -> configure(objects, params)),
                Route.one("/v1/billing_portal/configurations", CONFIGURATION),
                new Route(
                        "POST",
                        "/v1/billing_portal/configurations/{id}",
                        MetadataCall.of(CONFIGURATION, "billing_portal.configuration.updated")));
    }

    /** Kept and shown; the page of the stand-in looks the same whatever it says. */
    private static ObjectNode configure(Objects objects, Params params) {
        params.accept("business_profile");
        params.accept("features");
        ObjectNode made = objects.add(Ids.fresh("bpc_1"), CONFIGURATION)
                .put("active", true)
                .put("is_default", false)
                .put("updated", objects.seconds());
        Json.put(made, "default_return_url", params.text("default_return_url"));
        made.putObject("business_profile");
        made.putObject("features");
        Metadata.merge(made, params);
        Events.say(objects, "billing_portal.configuration.created", made);
        return made;
    }

    private ObjectNode create(Objects objects, Params params) {
        String customer = Json.text(Customers.live(objects, params.required("customer"), "customer"), "id");
        String id = Ids.fresh("bps_1");
        params.accept("configuration");
        ObjectNode session = objects.add(id, "billing_portal.session")
                .put("customer", customer)
                .put("locale", params.text("locale").orElse(null))
                .put("return_url", params.text("return_url").orElse(null))
                .put("url", publicUrl + "/p/session/" + id)
                .put("_opened", objects.timeOfDay().getEpochSecond());
        Events.say(objects, "billing_portal.session.created", session);
        return session;
    }
}
