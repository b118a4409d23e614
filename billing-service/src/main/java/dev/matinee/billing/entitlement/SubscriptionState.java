package dev.matinee.billing.entitlement;

import dev.matinee.billing.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as Stripe says it is.
 *
 * @param status Stripe's word
 * @param endsAt when it is set to end; null: it renews
 * @param pastDueSince when the invoice was made that is not paid; null where nothing is owed
 * @param price what it costs each interval
 * @param interval day, week, month or year
 * @param trialEnd null where there is or was no trial
 * @param pause null where it is collected
 */
public record SubscriptionState(
        String id,
        String status,
        String planId,
        Money price,
        String interval,
        Instant currentPeriodEnd,
        boolean cancelAtPeriodEnd,
        @Nullable Instant endsAt,
        @Nullable Instant pastDueSince,
        @Nullable Instant trialEnd,
        @Nullable Pause pause) {
    /**
     * Nothing is collected for a while.
     *
     * @param from from when on nothing is given: the end of what was paid for
     * @param until when it is collected again by itself; null: when somebody asks
     */
    public record Pause(Instant from, @Nullable Instant until) {}
}
