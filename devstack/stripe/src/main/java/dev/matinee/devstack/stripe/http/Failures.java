package dev.matinee.devstack.stripe.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Calls that a test has fail with a 500, each once. As Stripe's own failures they are kept under the call's idempotency key, and
 * may come before or after the work was done (docs.stripe.com/error-low-level#server-errors).
 */
public final class Failures {
    private final List<Failure> ahead = new CopyOnWriteArrayList<>();

    /**
     * @param address of the API, with {@code {id}} for any id
     * @param done whether the work is done all the same
     */
    public record Failure(String method, String address, boolean done) {}

    public void next(Failure failure) {
        ahead.add(failure);
    }

    public int ahead() {
        return ahead.size();
    }

    /** The failure that this call is to have, which no later one has; null for none. */
    public @Nullable Failure of(String method, String address) {
        return ahead.stream()
                .filter(failure -> failure.method.equals(method) && failure.address.equals(address))
                .findFirst()
                .filter(ahead::remove)
                .orElse(null);
    }
}
