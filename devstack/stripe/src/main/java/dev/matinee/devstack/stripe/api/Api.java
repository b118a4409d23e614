package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.money.Subscriptions;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's API, as far as Matinee calls it. A call is one change: all of it, with its events, or nothing. */
public final class Api {
    private final Ledger ledger;
    private final String key;
    private final List<Route> routes;

    public Api(Ledger ledger, Subscriptions subscriptions, String key, String publicUrl) {
        this.ledger = ledger;
        this.key = key;
        this.routes = Stream.of(
                        Products.routes(),
                        Prices.routes(),
                        new Customers(subscriptions).routes(),
                        new CheckoutSessions(publicUrl).routes(),
                        new SubscriptionCalls(subscriptions).routes(),
                        new PortalSessions(publicUrl).routes(),
                        Reads.routes())
                .flatMap(List::stream)
                .toList();
    }

    /** A call as it came in. */
    public record Call(
            String method,
            String path,
            @Nullable String query,
            String body,
            @Nullable String authorization,
            @Nullable String idempotencyKey) {}

    public Answer answer(Call call) {
        try {
            authenticate(call.authorization());
            return ledger.change(objects -> change(objects, call));
        } catch (StripeRefusal refusal) {
            return Answer.of(refusal);
        }
    }

    private Answer change(Objects objects, Call call) {
        var params = Params.of(call.query(), call.body());
        String request = call.method() + " " + call.path() + " " + params;
        if (call.idempotencyKey() == null || !call.method().equals("POST")) {
            return route(objects, call, params);
        }
        return Idempotency.once(objects, call.idempotencyKey(), request, () -> route(objects, call, params));
    }

    private Answer route(Objects objects, Call call, Params params) {
        for (Route route : routes) {
            var id = route.match(call.method(), call.path());
            if (id.isPresent()) {
                List<String> expand = params.list("expand");
                ObjectNode result =
                        route.handler().handle(objects, params, id.get()).deepCopy();
                params.refuseUnread();
                Expansion.expand(objects, result, expand);
                return Answer.of(Json.visible(result));
            }
        }
        throw StripeRefusal.unknownAddress(call.method(), call.path());
    }

    private void authenticate(@Nullable String authorization) {
        if (authorization == null) {
            throw StripeRefusal.unauthorized(
                    "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.");
        }
        String given = "";
        if (authorization.startsWith("Bearer ")) {
            given = authorization.substring("Bearer ".length());
        } else if (authorization.startsWith("Basic ")) {
            given = basic(authorization.substring("Basic ".length()));
        }
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8))) {
            throw StripeRefusal.unauthorized("Invalid API Key provided");
        }
    }

    private static String basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException unreadable) {
            throw StripeRefusal.unauthorized("Invalid API Key provided");
        }
    }
}
