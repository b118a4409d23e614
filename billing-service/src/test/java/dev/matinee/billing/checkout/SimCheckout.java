package dev.matinee.billing.checkout;

import com.stripe.model.checkout.Session;
import dev.matinee.billing.checkout.StoredAttempt.Attempt;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.model.Bug;
import dev.matinee.billing.model.Memory;
import dev.matinee.billing.model.Proxied;
import dev.matinee.billing.plan.SimPlans;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.kit.outbox.SimWrites;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checkout of one instance, whose attempts are in memory. */
public final class SimCheckout {
    private final SimAttempts stored;
    private final Checkout checkout;
    private final OpenCheckouts open;

    public SimCheckout(
            Memory memory, Customers customers, Subscriptions subscriptions, StripeCalls calls, Clock clock, Bug bug) {
        stored = new SimAttempts(memory, bug);
        var attempts =
                Proxied.over(memory, new Attempts(stored, customers, subscriptions, new SimWrites(memory), clock));
        var stripe = new Asked(calls, stored, bug);
        checkout = new Checkout(new SimPlans(), customers, subscriptions, attempts, stripe, stored, memory);
        open = new OpenCheckouts(attempts, checkout);
    }

    /** What Stripe is asked, and what could be wrong about it. */
    private static final class Asked extends StripeCheckout {
        private final SimAttempts stored;
        private final Bug bug;

        Asked(StripeCalls stripe, SimAttempts stored, Bug bug) {
            super(stripe, new CheckoutSettings(true, false), "https://matinee.example");
            this.stored = stored;
            this.bug = bug;
        }

        @Override
        Session create(Attempt attempt, String customer, Runnable failed) {
            var session = super.create(attempt, customer, failed);
            stored.hasItsSession(attempt.id());
            return session;
        }

        @Override
        String status(String session) {
            String status = super.status(session);
            return bug == Bug.PAID_IS_MERELY_OVER && status.equals("complete") ? "expired" : status;
        }

        @Override
        void expire(String session) {
            if (bug != Bug.REPLACED_NOT_CLOSED) {
                super.expire(session);
            }
        }
    }

    public Checkout service() {
        return checkout;
    }

    /** The address of the page to pay on. */
    public String begin(String plan, @Nullable String key) {
        return checkout.begin(SimCustomers.ACCOUNT, plan, key);
    }

    public void catchUp() {
        open.catchUp();
    }

    /** @param session null where none was stored */
    public record Known(@Nullable String session, boolean isOpen, boolean isOver) {}

    /** All attempts that there were, in their order. */
    public List<Known> attempts() {
        return stored.all().stream()
                .map(a -> new Known(
                        a.sessionId, a.state == StoredAttempt.State.OPEN, a.state == StoredAttempt.State.OVER))
                .toList();
    }
}
