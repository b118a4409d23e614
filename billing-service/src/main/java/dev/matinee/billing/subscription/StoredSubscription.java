package dev.matinee.billing.subscription;

import dev.matinee.billing.entitlement.SubscriptionState;
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
    Instant currentPeriodEnd;
    boolean cancelAtPeriodEnd;

    @Nullable
    Instant endsAt;

    @Nullable
    Instant pastDueSince;

    protected StoredSubscription() {}

    StoredSubscription(String account, SubscriptionState state) {
        accountId = account;
        stripeSubscription = state.id();
        status = state.status();
        planId = state.planId();
        currentPeriodEnd = state.currentPeriodEnd();
        cancelAtPeriodEnd = state.cancelAtPeriodEnd();
        endsAt = state.endsAt();
        pastDueSince = state.pastDueSince();
    }

    SubscriptionState toState() {
        return new SubscriptionState(
                stripeSubscription, status, planId, currentPeriodEnd, cancelAtPeriodEnd, endsAt, pastDueSince);
    }
}
