package dev.matinee.billing.checkout;

import com.stripe.model.checkout.Session;
import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.checkout.Attempts.Reserved;
import dev.matinee.billing.checkout.StoredAttempt.Attempt;
import dev.matinee.billing.checkout.StoredAttempt.State;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.plan.Plan;
import dev.matinee.billing.plan.Plans;
import dev.matinee.billing.stripe.StripeRefused;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leads an account to Stripe's page. Each step is written down before Stripe is asked, under a key that is written down
 * too: after a crash the same call goes on where it was.
 */
@Service
public class Checkout {
    private final Plans plans;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Attempts attempts;
    private final StripeCheckout stripe;
    private final StoredAttempts stored;
    private final TransactionTemplate transactions;

    Checkout(
            Plans plans,
            Customers customers,
            Subscriptions subscriptions,
            Attempts attempts,
            StripeCheckout stripe,
            StoredAttempts stored,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.attempts = attempts;
        this.stripe = stripe;
        this.stored = stored;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The address of the page to pay on. */
    String begin(String account, String planId, @Nullable String key) {
        Plan plan = plans.offered(planId).orElseThrow(() -> Problem.invalid("planId", "is no plan on offer"));
        String price = plan.stripePrice();
        if (price == null) {
            throw notYet();
        }
        customers.ensure(account);
        var reserved = reserve(account, plan, price, key);
        Attempt attempt = reserved.attempt();
        if (attempt.url() == null) {
            if (attempt.state() != State.OVER) {
                return open(attempt);
            }
        } else if (reserved.isRepeated() || isStillOpen(attempt)) {
            return attempt.url();
        }
        return open(reserve(account, plan, price, null).attempt());
    }

    /** No other page of the account's is open by then. */
    private Reserved reserve(String account, Plan plan, String price, @Nullable String key) {
        var reserved = attempts.reserve(account, plan, price, key);
        closeReplaced(account);
        return reserved;
    }

    private String open(Attempt attempt) {
        // What was replaced may have been paid on, and another call may have found that.
        refuseSubscribers(attempt.account());
        try {
            return Objects.requireNonNull(session(attempt).getUrl(), "An open session has an address");
        } catch (StripeRefused refused) {
            if (!refused.isAbout(StripeCheckout.PRICE)) {
                throw refused;
            }
            // Archived in Stripe's dashboard: it is brought back, or another takes its place.
            attempts.over(attempt.id());
            throw notYet();
        }
    }

    private void refuseSubscribers(String account) {
        if (subscriptions.isLive(account)) {
            throw BillingProblem.ALREADY_SUBSCRIBED.problem().with("portal", "/api/billing/portal");
        }
    }

    private static Problem notYet() {
        return CommonProblem.UNAVAILABLE
                .problem("This plan cannot be bought just yet")
                .retryAfter(2);
    }

    private Session session(Attempt attempt) {
        String customer = customers.ensure(attempt.account());
        Session session;
        try {
            session = stripe.create(attempt, customer, () -> lookUp(attempt, customer));
        } catch (StripeRefused refused) {
            if (refused.isMissing("customer")) {
                // Deleted in Stripe's dashboard, or of another Stripe account than the one that is used now.
                customers.lost(attempt.account(), customer);
                attempts.rekey(attempt);
                throw CommonProblem.UNAVAILABLE.problem("Try this again").retryAfter(1);
            }
            lookUp(attempt, customer);
            throw refused;
        }
        attempts.hasSession(attempt.id(), session.getId(), session.getUrl());
        return session;
    }

    /** After this the attempt has the session that Stripe has of it, or a key under which one can be made. */
    private void lookUp(Attempt attempt, String customer) {
        stripe.find(attempt, customer)
                .ifPresentOrElse(
                        session -> attempts.hasSession(attempt.id(), session.getId(), session.getUrl()),
                        () -> attempts.rekey(attempt));
    }

    /** Asks Stripe: a page may have been paid or expired without an event yet. */
    private boolean isStillOpen(Attempt attempt) {
        String status = stripe.status(Objects.requireNonNull(attempt.sessionId()));
        if (status.equals("open")) {
            return true;
        }
        finish(attempt, status);
        refuseSubscribers(attempt.account());
        return false;
    }

    private void finish(Attempt attempt, String status) {
        if (status.equals("complete")) {
            subscriptions.refresh(attempt.account(), Cause.viewer("checkout"));
        }
        attempts.over(attempt.id());
    }

    /** Of two pages, only the one asked for last can be paid on. */
    private void closeReplaced(String account) {
        for (Attempt replaced : attempts.replaced(account)) {
            String session = closed(replaced);
            if (session != null) {
                isStillOpen(withSession(replaced, session));
            }
        }
    }

    /** The session that it had; null where it had none, and is over. */
    private @Nullable String closed(Attempt replaced) {
        String session = replaced.sessionId() == null ? sessionToClose(replaced) : replaced.sessionId();
        if (session == null) {
            attempts.over(replaced.id());
        } else {
            stripe.expire(session);
        }
        return session;
    }

    /** Had by making it, as it may be under way; where Stripe refuses that, it is the one that is there, or none. */
    private @Nullable String sessionToClose(Attempt replaced) {
        try {
            return session(replaced).getId();
        } catch (StripeRefused refused) {
            return stripe.find(replaced, customers.ensure(replaced.account()))
                    .map(Session::getId)
                    .orElse(null);
        }
    }

    private static Attempt withSession(Attempt attempt, String session) {
        return new Attempt(
                attempt.id(),
                attempt.account(),
                attempt.planId(),
                attempt.stripePrice(),
                attempt.trialDays(),
                attempt.stripeKey(),
                session,
                attempt.url(),
                attempt.state());
    }

    /** What an event told: this session can no longer be paid on. */
    public void sessionOver(String session) {
        attempts.sessionOver(session);
    }

    /** Catches up with a session of which no event came, or that is still to be closed. */
    void catchUp(Attempt attempt) {
        String session = attempt.state() == State.REPLACED ? closed(attempt) : attempt.sessionId();
        String status = session == null ? "open" : stripe.status(session);
        if (!status.equals("open")) {
            finish(attempt, status);
        }
    }

    /** Inside the transaction that erases the account. */
    public void erase(String account) {
        transactions.executeWithoutResult(status -> stored.deleteByAccountId(account));
    }
}
