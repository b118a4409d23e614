package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.Disputes;
import dev.matinee.devstack.stripe.payment.Refunds;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/charges, docs.stripe.com/api/refunds, docs.stripe.com/api/disputes */
final class ChargeCalls {
    private ChargeCalls() {}

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/charges", (objects, params, id) -> charges(objects, params)),
                Route.one("/v1/charges", "charge"),
                new Route("POST", "/v1/charges/{id}", MetadataCall.of("charge", "charge.updated")),
                new Route("POST", "/v1/refunds", (objects, params, id) -> refund(objects, params)),
                new Route("GET", "/v1/refunds", (objects, params, id) -> of(objects, params, "refund", "/v1/refunds")),
                Route.one("/v1/refunds", "refund"),
                new Route("POST", "/v1/refunds/{id}", MetadataCall.of("refund", "charge.refund.updated")),
                new Route(
                        "GET", "/v1/disputes", (objects, params, id) -> of(objects, params, "dispute", "/v1/disputes")),
                Route.one("/v1/disputes", "dispute"),
                new Route("POST", "/v1/disputes/{id}", ChargeCalls::answer),
                new Route("POST", "/v1/disputes/{id}/close", (objects, params, id) -> Disputes.close(objects, id)));
    }

    private static ObjectNode charges(Objects objects, Params params) {
        String intent = params.text("payment_intent").orElse("");
        var all = intent.isEmpty()
                ? Listing.by(objects, params, "charge", "customer")
                : objects.having("charge", "payment_intent", intent);
        return Listing.page(objects, params, "charge", "/v1/charges", all.filter(Listing.having(params, "customer")));
    }

    private static ObjectNode of(Objects objects, Params params, String kind, String url) {
        return Listing.page(
                objects,
                params,
                kind,
                url,
                Listing.by(objects, params, kind, "payment_intent").filter(Listing.having(params, "charge")));
    }

    private static ObjectNode refund(Objects objects, Params params) {
        String charge = params.text("charge")
                .or(() -> params.text("payment_intent")
                        .map(intent ->
                                Json.text(objects.get(intent, "payment_intent", "payment_intent"), "latest_charge")))
                .filter(id -> !id.isEmpty())
                .orElseThrow(() -> StripeRefusal.invalid(
                        "parameter_missing",
                        null,
                        "One of the following params should be provided for this request: payment_intent or charge."));
        ObjectNode refund = Refunds.refund(objects, charge, params.number("amount"), params.text("reason"));
        Metadata.merge(refund, params);
        return refund;
    }

    private static ObjectNode answer(Objects objects, Params params, String id) {
        ObjectNode dispute = objects.edit(id, "dispute");
        params.text("evidence[uncategorized_text]")
                .ifPresent(evidence -> Disputes.answer(
                        objects, id, evidence, params.flag("submit").orElse(true)));
        params.accept("submit");
        Metadata.merge(dispute, params);
        Events.say(objects, "charge.dispute.updated", dispute);
        return dispute;
    }
}
