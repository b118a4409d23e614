package dev.matinee.billing.stripe;

import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import dev.matinee.kit.problem.CommonProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every call to Stripe goes through here: none while a transaction is open, none longer than a few seconds. Stripe away
 * (or not letting us in) is a 503 to callers, and a reason to try again for workers.
 */
public class StripeCalls {
    private static final Logger log = LoggerFactory.getLogger(StripeCalls.class);
    private static final long AGAIN_AFTER_SECONDS = 5;
    /** Each waits half a second, which Stripe's client does of itself. */
    private static final int TIMES_ASKED_AGAIN = 10;

    private static final String UNDER_WAY = "idempotency_key_in_use";

    private final V1Services stripe;

    StripeCalls(V1Services stripe) {
        this.stripe = stripe;
    }

    /** What is asked of Stripe. */
    @FunctionalInterface
    public interface Call<T> {
        T on(V1Services stripe) throws StripeException;
    }

    /**
     * @throws StripeRefused where Stripe will not do it
     * @throws dev.matinee.kit.problem.Problem {@code unavailable} where Stripe cannot be asked
     */
    public <T> T call(Call<T> call) {
        return call(call, () -> {});
    }

    /**
     * The same under a key of the caller's. Where Stripe itself failed it answers that under this key from then on, whether the work
     * was done or not (<a href="https://docs.stripe.com/error-low-level#server-errors">Stripe</a>): then it has to be looked up,
     * and what was not done needs another key.
     *
     * @param failed looks it up; run before the failure is told as {@code unavailable}
     */
    public <T> T call(Call<T> call, Runnable failed) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Stripe is not called while a transaction is open");
        }
        try {
            return answered(call);
        } catch (InvalidRequestException refused) {
            throw new StripeRefused(refused, refused.getParam());
        } catch (CardException refused) {
            throw new StripeRefused(refused, refused.getParam());
        } catch (IdempotencyException refused) {
            throw new StripeRefused(refused, null);
        } catch (StripeException away) {
            log.warn("Stripe cannot be asked", away);
            if (isStripesOwnFailure(away)) {
                failed.run();
            }
            throw CommonProblem.UNAVAILABLE
                    .problem("Payments are not available right now")
                    .retryAfter(AGAIN_AFTER_SECONDS);
        }
    }

    /** What is under way under the same key is waited for: its answer is this one's too. */
    private <T> T answered(Call<T> call) throws StripeException {
        for (int again = 0; again < TIMES_ASKED_AGAIN; again++) {
            try {
                return call.on(stripe);
            } catch (ApiException e) {
                if (!UNDER_WAY.equals(e.getCode())) {
                    throw e;
                }
            }
        }
        return call.on(stripe);
    }

    /** Not of what is between: that knows nothing of keys. */
    private static boolean isStripesOwnFailure(StripeException e) {
        return e.getStripeError() != null && e.getStatusCode() != null && e.getStatusCode() >= 500;
    }

    /** Options of a POST that has its effect once, whatever number of times it is sent. */
    public static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
