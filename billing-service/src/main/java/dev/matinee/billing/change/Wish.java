package dev.matinee.billing.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe is asked to do with a subscription, with all that is needed to ask it again.
 *
 * @param price of another plan; null for what else is done
 * @param at of another plan: from when on it is reckoned; of a pause: until when it is; null for what else is done
 */
record Wish(
        Act act,
        String subscription,
        @Nullable String price,
        @Nullable Instant at) {
    enum Act {
        PLAN,
        CANCEL_AT_PERIOD_END,
        CANCEL_NOW,
        KEEP,
        PAUSE,
        /** What was paid for goes on. */
        UNPAUSE,
        /** A period begins now, and is paid for. */
        RENEW
    }

    static Wish of(Act act, String subscription) {
        return new Wish(act, subscription, null, null);
    }
}
