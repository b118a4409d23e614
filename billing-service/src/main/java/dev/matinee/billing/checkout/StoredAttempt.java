package dev.matinee.billing.checkout;

import dev.matinee.billing.plan.Plan;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * An account on its way to buy a plan: written down before Stripe is asked for the page. Its page and its state are written by
 * several at a time, each of whom writes only what it changes: otherwise who stores the page of a replaced attempt opens it again.
 */
@Entity
@DynamicUpdate
@Table(name = "checkout_attempt")
class StoredAttempt {
    enum State {
        /** The one way that the account has to pay now. */
        OPEN,
        /** Another plan was chosen; its page is still to be closed. */
        REPLACED,
        /** Paid, expired or closed. */
        OVER
    }

    @Id
    String id;

    String accountId;
    String planId;
    String stripePrice;
    int trialDays;

    /** The idempotency key of its session. */
    String stripeKey;

    @Nullable
    String sessionId;

    @Nullable
    String url;

    @Enumerated(EnumType.STRING)
    State state;

    Instant createdAt;

    /** When Stripe was last asked after it; null: never. */
    @Nullable
    Instant checkedAt;

    protected StoredAttempt() {}

    StoredAttempt(String account, Plan plan, String stripePrice, int trialDays, Instant now) {
        id = UUID.randomUUID().toString();
        accountId = account;
        planId = plan.id();
        this.stripePrice = stripePrice;
        this.trialDays = trialDays;
        stripeKey = UUID.randomUUID().toString();
        state = State.OPEN;
        createdAt = now;
    }

    boolean isFor(Plan plan, String price, int trial) {
        return planId.equals(plan.id()) && stripePrice.equals(price) && trialDays == trial;
    }

    Attempt toAttempt() {
        return new Attempt(id, accountId, planId, stripePrice, trialDays, stripeKey, sessionId, url, state);
    }

    /** The same, to be read outside of a transaction. */
    record Attempt(
            String id,
            String account,
            String planId,
            String stripePrice,
            int trialDays,
            String stripeKey,
            @Nullable String sessionId,
            @Nullable String url,
            State state) {}
}
