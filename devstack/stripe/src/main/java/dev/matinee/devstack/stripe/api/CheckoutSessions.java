package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.checkout.Completion;
import dev.matinee.devstack.stripe.checkout.Total;
import dev.matinee.devstack.stripe.http.Metadata;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.webhook.Events;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** docs.stripe.com/api/checkout/sessions, on the hosted page. */
final class CheckoutSessions {
    private static final String KIND = "checkout.session";
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Set<String> MODES = Set.of("subscription", "payment", "setup");
    private static final List<String> CHANGES_NOTHING = List.of(
            "billing_address_collection",
            "consent_collection",
            "customer_creation",
            "invoice_creation",
            "payment_intent_data",
            "payment_method_types",
            "phone_number_collection",
            "saved_payment_method_options",
            "submit_type",
            "tax_id_collection",
            "ui_mode");

    private final Completion completion;
    private final String publicUrl;

    CheckoutSessions(Completion completion, String publicUrl) {
        this.completion = completion;
        this.publicUrl = publicUrl;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/checkout/sessions", (objects, params, id) -> create(objects, params)),
                new Route("GET", "/v1/checkout/sessions", (objects, params, id) -> list(objects, params)),
                Route.one("/v1/checkout/sessions", KIND),
                new Route("POST", "/v1/checkout/sessions/{id}/expire", (objects, params, id) -> expire(objects, id)),
                new Route("GET", "/v1/checkout/sessions/{id}/line_items", (objects, params, id) ->
                        (ObjectNode) objects.get(id, KIND, "id").path("_line_items")),
                Route.one("/v1/payment_pages", KIND),
                new Route("POST", "/v1/payment_pages/{id}/confirm", this::confirm));
    }

    private ObjectNode create(Objects objects, Params params) {
        String mode = params.required("mode");
        if (!MODES.contains(mode)) {
            throw StripeRefusal.invalid(
                    "parameter_invalid", "mode", "Invalid mode: must be one of payment, setup, or subscription");
        }
        String id = Ids.fresh("cs_test_", 58);
        ObjectNode session = objects.add(id, KIND)
                .put("mode", mode)
                .put("expires_at", expiry(objects, params))
                .put("payment_status", "unpaid")
                .put("status", "open")
                .put("success_url", params.required("success_url"))
                .put("ui_mode", "hosted_page")
                .put("url", publicUrl + "/c/pay/" + id);
        Json.nulls(session, "amount_subtotal", "amount_total", "client_secret", "consent", "currency", "customer");
        Json.nulls(session, "customer_creation", "customer_details", "invoice", "payment_intent", "payment_link");
        Json.nulls(session, "recovered_from", "return_url", "setup_intent", "submit_type", "subscription");
        Json.nulls(session, "total_details", "after_expiration", "invoice_creation", "shipping_cost");
        session.putArray("custom_fields");
        session.putArray("payment_method_types").add("card");
        session.put(
                "payment_method_collection",
                params.text("payment_method_collection").orElse("always"));
        for (String member : List.of("cancel_url", "client_reference_id", "customer_email", "locale")) {
            Json.put(session, member, params.text(member));
        }
        params.text("customer")
                .ifPresent(c -> session.put("customer", Json.text(Customers.live(objects, c, "customer"), "id")));
        SessionGoods.put(objects, session, params);
        SessionTerms.put(objects, session, params);
        Metadata.merge(session, params);
        if (mode.equals("setup")) {
            Json.put(session, "currency", params.text("currency"));
        }
        CHANGES_NOTHING.forEach(params::accept);
        Total.reckon(objects, session);
        return session;
    }

    private static long expiry(Objects objects, Params params) {
        long now = objects.seconds();
        long at = params.number("expires_at").orElse(now + LIFE.toSeconds());
        if (at < now + Duration.ofMinutes(30).toSeconds() || at > now + LIFE.toSeconds()) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    "expires_at",
                    "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.");
        }
        return at;
    }

    private static ObjectNode list(Objects objects, Params params) {
        String subscription = params.text("subscription").orElse("");
        String intent = params.text("payment_intent").orElse("");
        var all = !subscription.isEmpty()
                ? objects.having(KIND, "subscription", subscription)
                : !intent.isEmpty()
                        ? objects.having(KIND, "payment_intent", intent)
                        : Listing.by(objects, params, KIND, "customer");
        return Listing.page(
                objects,
                params,
                KIND,
                "/v1/checkout/sessions",
                all.filter(Listing.having(params, "status")).filter(Listing.having(params, "customer")));
    }

    private static ObjectNode expire(Objects objects, String id) {
        ObjectNode session = objects.edit(id, KIND);
        requireOpen(session, "expired");
        session.put("status", "expired").putNull("url");
        Events.say(objects, "checkout.session.expired", session);
        return session;
    }

    private static void requireOpen(ObjectNode session, String done) {
        if (!Json.text(session, "status").equals("open")) {
            throw StripeRefusal.invalid(
                    "resource_missing",
                    "session",
                    "Only Checkout Sessions with a status in [\"open\"] can be " + done
                            + ". This Checkout Session has a status of `" + Json.text(session, "status") + "`.");
        }
    }

    /** What the hosted page does in a browser; the Stripe CLI calls it. */
    private ObjectNode confirm(Objects objects, Params params, String id) {
        ObjectNode session = objects.edit(id, KIND);
        requireOpen(session, "confirmed");
        long expected = params.number("expected_amount").orElse(0L);
        if (expected != session.path("amount_total").asLong()) {
            throw StripeRefusal.invalid(
                    "checkout_amount_mismatch", "expected_amount", "The amount is another than was expected.");
        }
        ObjectNode method = PaymentMethods.named(objects, params.required("payment_method"), "payment_method");
        completion.complete(
                objects,
                session,
                Json.text(session, "customer"),
                objects.edit(Json.text(method, "id"), "payment_method"),
                false);
        return session;
    }
}
