package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Failures;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.http.Tally;
import dev.matinee.devstack.stripe.objects.Cause;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's API, as far as a subscription business calls it. A call is one change: all of it, with its events, or nothing;
 * of a payment that was refused, the attempt stays.
 */
public final class Api {
    private static final System.Logger LOG = System.getLogger(Api.class.getName());
    private static final String CONTROL = "/_stand-in/";

    private final Ledger ledger;
    private final ApiKey key;
    private final List<Route> routes;
    private final Tally tally;
    private final Failures failures;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    Api(Ledger ledger, ApiKey key, List<Route> routes, Tally tally, Failures failures) {
        this.ledger = ledger;
        this.key = key;
        this.routes = routes;
        this.tally = tally;
        this.failures = failures;
    }

    /** A call as it came in. */
    public record Call(
            String method,
            String path,
            @Nullable String query,
            String body,
            @Nullable String authorization,
            @Nullable String idempotencyKey) {
        boolean isOnce() {
            return idempotencyKey != null && method.equals("POST") && !path.startsWith(CONTROL);
        }
    }

    /** Answers; a call with a key that another one with it is still answered gets a refusal at once. */
    public Answer answer(Call call) {
        String request = Ids.fresh("req_", 14);
        String once = call.isOnce() ? call.idempotencyKey() : null;
        if (once != null && !inFlight.add(once)) {
            return Answer.of(StripeRefusal.idempotencyInUse(once), request);
        }
        try {
            key.check(call.authorization());
            return ledger.change(objects -> change(objects, call, request));
        } catch (StripeRefusal refusal) {
            return remembered(call, Answer.of(refusal, request));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, call.method() + " " + call.path() + " failed", e);
            return remembered(call, Answer.of(StripeRefusal.broken(), request));
        } finally {
            if (once != null) {
                inFlight.remove(once);
            }
        }
    }

    /** What was refused as invalid has done nothing and may be sent again; anything else that went wrong stays so. */
    private Answer remembered(Call call, Answer answer) {
        boolean began = answer.status() == 402 || answer.status() == 500;
        if (call.isOnce() && began) {
            ledger.changing(objects -> Idempotency.keep(objects, call, answer));
        }
        return answer;
    }

    private Answer change(Objects objects, Call call, String request) {
        objects.causedBy(new Cause(request, call.idempotencyKey()));
        if (call.isOnce()) {
            Answer known = Idempotency.known(objects, call);
            if (known != null) {
                return known;
            }
        }
        Answer answer;
        try {
            answer = route(objects, call, request);
        } catch (StripeRefusal refusal) {
            if (!refusal.isKept()) {
                throw refusal;
            }
            answer = Answer.of(refusal, objects, request);
        }
        if (call.isOnce()) {
            Idempotency.keep(objects, call, answer);
        }
        return answer;
    }

    private Answer route(Objects objects, Call call, String request) {
        var params = Params.of(call.query(), call.body());
        for (Route route : routes) {
            var id = route.match(call.method(), call.path());
            if (id.isPresent()) {
                tally.called(route.method(), route.path());
                var failure = failures.of(route.method(), route.path());
                if (failure != null && !failure.done()) {
                    return Answer.of(StripeRefusal.broken(), request);
                }
                List<String> expand = params.list("expand");
                CallTime.liveBy(objects, params, id.get(), call.method());
                ObjectNode result =
                        route.handler().handle(objects, params, id.get()).deepCopy();
                params.refuseUnread();
                Expansion.expand(objects, result, expand);
                return failure == null
                        ? Answer.of(Json.visible(result), request)
                        : Answer.of(StripeRefusal.broken(), request);
            }
        }
        throw StripeRefusal.unknownAddress(call.method(), call.path());
    }
}
