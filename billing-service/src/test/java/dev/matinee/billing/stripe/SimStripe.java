package dev.matinee.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeObject;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiRequest;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.BaseAddress;
import com.stripe.net.RequestOptions;
import com.stripe.net.StripeResponseGetter;
import dev.matinee.billing.model.Bug;
import dev.matinee.billing.model.Sim;
import dev.matinee.kit.problem.CommonProblem;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way to Stripe: of what is asked some does not come, and some answers do not come back. A key that was used is remembered for
 * good: what was asked under it is answered as it was, and anything else refused.
 */
public final class SimStripe implements StripeResponseGetter {
    /** Of so many questions, and so many answers, one is lost. */
    private static final int LOST_EACH = 30;

    private final Sim sim;
    private final Answers answers;
    private final Bug bug;
    private final Map<String, Done> done = new HashMap<>();
    private boolean isNear;

    public SimStripe(Sim sim, Bug bug, Answers answers) {
        this.sim = sim;
        this.bug = bug;
        this.answers = answers;
    }

    /** What Stripe does when it is asked, at once. */
    @FunctionalInterface
    public interface Answers {
        /** @param path without the version, by its parts */
        StripeObject answer(String[] path, Map<String, Object> params) throws StripeException;
    }

    private record Done(String asked, StripeObject answer) {}

    /** To be called as the service calls Stripe. */
    public StripeCalls calls() {
        return new StripeCalls(new StripeClient(this).v1());
    }

    /** From now on nothing is lost on the way. */
    public void comesNear() {
        isNear = true;
    }

    public static InvalidRequestException missing(String what) {
        return refused("No such " + what, "resource_missing");
    }

    public static InvalidRequestException refused(String why, @Nullable String code) {
        return new InvalidRequestException(why, null, null, code, 400, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends StripeObject> T request(ApiRequest request, Type type) throws StripeException {
        travel();
        var answer = request.getOptions() == null || request.getOptions().getIdempotencyKey() == null
                ? answer(request)
                : once(request.getOptions().getIdempotencyKey(), request);
        travel();
        return (T) answer;
    }

    private void travel() {
        sim.step();
        if (!isNear && sim.random().nextInt(LOST_EACH) == 0) {
            throw CommonProblem.UNAVAILABLE.problem("Stripe is away");
        }
    }

    private StripeObject once(String key, ApiRequest request) throws StripeException {
        String asked = request.getMethod() + request.getPath() + request.getParams();
        var known = done.get(key);
        if (known == null || bug == Bug.NEW_KEY_EACH_TRY) {
            known = new Done(asked, answer(request));
            done.put(key, known);
        }
        if (!known.asked.equals(asked)) {
            throw new IdempotencyException("Another was asked for under this key", null, null, 400);
        }
        return known.answer;
    }

    private StripeObject answer(ApiRequest request) throws StripeException {
        String[] path = request.getPath().substring("/v1/".length()).split("/");
        return answers.answer(path, request.getParams() == null ? Map.of() : request.getParams());
    }

    @Override
    public <T extends StripeObject> T request(
            BaseAddress address,
            RequestMethod method,
            String path,
            Map<String, Object> params,
            Type type,
            RequestOptions options,
            ApiMode mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream requestStream(
            BaseAddress address,
            RequestMethod method,
            String path,
            Map<String, Object> params,
            RequestOptions options,
            ApiMode mode) {
        throw new UnsupportedOperationException();
    }
}
