package dev.matinee.billing.entitlement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as Stripe says it is.
 *
 * @param status Stripe's word
 * @param endsAt when it is set to end; null: it renews
 * @param pastDueSince when the invoice was made that is not paid; null where nothing is owed
 */
public record SubscriptionState(
        String id,
        String status,
        String planId,
        Instant currentPeriodEnd,
        boolean cancelAtPeriodEnd,
        @Nullable Instant endsAt,
        @Nullable Instant pastDueSince) {}
