package dev.matinee.billing.plan;

import dev.matinee.billing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one can subscribe to.
 *
 * @param interval day, week, month or year
 * @param maxHeight the cap in lines of picture; 0: none
 * @param trialDays for who has never had a subscription
 * @param stripePrice null until Stripe has it
 */
public record Plan(
        String id,
        String name,
        Money price,
        String interval,
        int maxHeight,
        int streams,
        int downloads,
        int trialDays,
        @Nullable String stripePrice) {
    private static final int BEST_HEIGHT = 1080;

    /** As people know it: what a plan without a cap gives is what the encoder makes at most. */
    public String resolution() {
        return (maxHeight == 0 ? BEST_HEIGHT : Math.min(maxHeight, BEST_HEIGHT)) + "p";
    }
}
