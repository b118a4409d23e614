package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/checkout/sessions, for subscriptions on the hosted page. */
final class CheckoutSessions {
    private static final String KIND = "checkout.session";
    private static final Duration LIFE = Duration.ofHours(24);
    private static final long LONGEST_TRIAL_DAYS = 730;

    private final String publicUrl;

    CheckoutSessions(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/checkout/sessions", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/checkout/sessions", (objects, params, id) -> list(objects, params)),
                new Route("GET", "/v1/checkout/sessions/{id}", (objects, params, id) -> objects.get(id, KIND, "id")),
                new Route("POST", "/v1/checkout/sessions/{id}/expire", (objects, params, id) -> expire(objects, id)));
    }

    private ObjectNode create(Objects objects, Params params) {
        if (!params.required("mode").equals("subscription")) {
            throw StripeRefusal.invalid("parameter_invalid", "mode", "This stand-in sells subscriptions only.");
        }
        ObjectNode price = price(objects, params);
        String id = Ids.fresh("cs_test_", 58);
        long amount = price.path("unit_amount").asLong();
        long trialDays = params.number("subscription_data[trial_period_days]").orElse(0L);
        if (trialDays < 0 || trialDays > LONGEST_TRIAL_DAYS) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer",
                    "subscription_data[trial_period_days]",
                    "The maximum number of trial period days is 730 (2 years).");
        }
        long due = trialDays > 0 ? 0 : amount;
        ObjectNode session = objects.add(id, KIND)
                .put("amount_subtotal", due)
                .put("amount_total", due)
                .put("currency", Json.text(price, "currency"))
                .put("expires_at", params.number("expires_at").orElse(objects.seconds() + LIFE.toSeconds()))
                .put("mode", "subscription")
                .put("payment_status", "unpaid")
                .put("status", "open")
                .put("success_url", params.required("success_url"))
                .put("ui_mode", "hosted_page")
                .put("url", publicUrl + "/c/pay/" + id)
                .put("_price", Json.text(price, "id"))
                .put("_trial_days", trialDays);
        for (String unset : new String[] {"customer", "subscription", "invoice", "payment_intent"}) {
            session.putNull(unset);
        }
        for (String member : List.of("cancel_url", "client_reference_id", "customer_email", "locale")) {
            session.put(member, params.text(member).orElse(null));
        }
        params.text("customer")
                .ifPresent(c -> session.put("customer", Json.text(Customers.live(objects, c, "customer"), "id")));
        session.set("_subscription_metadata", Json.of(params.map("subscription_data[metadata]")));
        Metadata.merge(session, params);
        for (String accepted : List.of(
                "allow_promotion_codes",
                "automatic_tax",
                "billing_address_collection",
                "payment_method_collection",
                "customer_update",
                "ui_mode")) {
            params.accept(accepted);
        }
        return session;
    }

    private static ObjectNode price(Objects objects, Params params) {
        List<String> items = params.each("line_items");
        if (items.size() != 1) {
            throw StripeRefusal.invalid("parameter_missing", "line_items", "Exactly one line item is sold here.");
        }
        String param = items.getFirst() + "[price]";
        ObjectNode price = objects.get(params.required(param), "price", param);
        if (params.number(items.getFirst() + "[quantity]").orElse(0L) != 1) {
            throw StripeRefusal.invalid(
                    "parameter_missing", items.getFirst() + "[quantity]", "Quantity is required, and is 1 here.");
        }
        if (!price.path("active").asBoolean() || price.path("recurring").isNull()) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    param,
                    "You must provide at least one recurring price in `subscription` mode, and it must be active.");
        }
        return price;
    }

    private static ObjectNode list(Objects objects, Params params) {
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/checkout/sessions",
                Listing.having(params, "customer")
                        .and(Listing.having(params, "subscription"))
                        .and(Listing.having(params, "status")));
    }

    private static ObjectNode expire(Objects objects, String id) {
        ObjectNode session = objects.edit(id, KIND);
        if (!Json.text(session, "status").equals("open")) {
            throw StripeRefusal.invalid(
                    "resource_missing",
                    "session",
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `"
                            + Json.text(session, "status") + "`.");
        }
        session.put("status", "expired").putNull("url");
        Events.say(objects, "checkout.session.expired", session);
        return session;
    }
}
