package dev.matinee.billing.subscription;

import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "subscription")
class StoredSubscription {
    @Id
    String accountId;

    String stripeSubscription;
    String status;
    String planId;
    long amount;
    String currency;
    String billedEvery;
    Instant currentPeriodEnd;
    boolean cancelAtPeriodEnd;

    @Nullable
    Instant endsAt;

    @Nullable
    Instant pastDueSince;

    @Nullable
    Instant trialEnd;

    @Nullable
    Instant pausedFrom;

    @Nullable
    Instant pausedUntil;

    protected StoredSubscription() {}

    StoredSubscription(String account, SubscriptionState state) {
        accountId = account;
        stripeSubscription = state.id();
        status = state.status();
        planId = state.planId();
        amount = state.price().amount();
        currency = state.price().currency();
        billedEvery = state.interval();
        currentPeriodEnd = state.currentPeriodEnd();
        cancelAtPeriodEnd = state.cancelAtPeriodEnd();
        endsAt = state.endsAt();
        pastDueSince = state.pastDueSince();
        trialEnd = state.trialEnd();
        var pause = state.pause();
        pausedFrom = pause == null ? null : pause.from();
        pausedUntil = pause == null ? null : pause.until();
    }

    SubscriptionState toState() {
        return new SubscriptionState(
                stripeSubscription,
                status,
                planId,
                new Money(amount, currency),
                billedEvery,
                currentPeriodEnd,
                cancelAtPeriodEnd,
                endsAt,
                pastDueSince,
                trialEnd,
                pausedFrom == null ? null : new SubscriptionState.Pause(pausedFrom, pausedUntil));
    }
}
