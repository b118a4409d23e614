package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.tax.TaxRates;
import dev.matinee.devstack.stripe.webhook.Events;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/tax_rates: they can be made and read; invoices are taxed automatically alone. */
final class TaxRateCalls {
    private static final String KIND = TaxRates.KIND;

    private TaxRateCalls() {}

    static List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/tax_rates", (objects, params, id) -> create(objects, params)),
                new Route(
                        "GET",
                        "/v1/tax_rates",
                        (objects, params, id) ->
                                Listing.page(objects, params, KIND, "/v1/tax_rates", Listing.having(params, "active"))),
                Route.one("/v1/tax_rates", KIND),
                new Route("POST", "/v1/tax_rates/{id}", MetadataCall.of(KIND, "tax_rate.updated")));
    }

    private static ObjectNode create(Objects objects, Params params) {
        String percent = params.required("percentage");
        if (!percent.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            throw StripeRefusal.invalid("parameter_invalid", "percentage", "Invalid percentage: " + percent);
        }
        params.required("inclusive");
        ObjectNode made = TaxRates.blank(
                objects,
                Ids.fresh("txr_1"),
                params.required("display_name"),
                new BigDecimal(percent),
                params.flag("inclusive").orElse(false));
        for (String member : List.of("country", "description", "jurisdiction", "state", "tax_type")) {
            Json.put(made, member, params.text(member));
        }
        Metadata.merge(made, params);
        Events.say(objects, "tax_rate.created", made);
        return made;
    }
}
