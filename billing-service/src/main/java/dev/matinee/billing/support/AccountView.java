package dev.matinee.billing.support;

import dev.matinee.billing.complimentary.Complimentary;
import dev.matinee.billing.entitlement.Entitlements.Said;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.refund.Refunds.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is of an account's money.
 *
 * @param stripeCustomer who it is to Stripe; null where it never came that far
 * @param subscription null where there was never one
 * @param entitlement what was said last of what it may have; null where nothing was
 * @param complimentary null where nothing is given
 * @param refunds what went back, and what a bank wants back; the latest first
 */
record AccountView(
        @Nullable String stripeCustomer,
        @Nullable SubscriptionState subscription,
        @Nullable Said entitlement,
        @Nullable Complimentary complimentary,
        List<Given> refunds) {}
