package dev.matinee.billing.change;

import dev.matinee.billing.entitlement.SubscriptionState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe is asked to do with a subscription, with all that is needed to ask it again.
 *
 * @param price of another plan; null for what else is done
 * @param at of another plan: from when on it is reckoned; of a pause, and of the period after it: until when the pause is;
 *     null for what else is done
 */
record Wish(
        Act act,
        String subscription,
        @Nullable String price,
        @Nullable Instant at) {
    enum Act {
        PLAN(true),
        CANCEL_AT_PERIOD_END(false),
        CANCEL_NOW(true),
        KEEP(false),
        PAUSE(false),
        /** What was paid for goes on. */
        UNPAUSE(false),
        /** A period begins now, and is paid for. */
        RENEW(true);

        private final boolean isOnce;

        Act(boolean isOnce) {
            this.isOnce = isOnce;
        }

        /**
         * Whether doing it twice is another thing than doing it once. What only settles something may be wished, taken back and
         * wished again: it is done each time.
         */
        boolean isOnce() {
            return isOnce;
        }
    }

    /**
     * Whether a subscription is as is wished.
     *
     * @param ownPrice of the plan that it has
     */
    boolean isIn(SubscriptionState now, @Nullable String ownPrice) {
        return switch (act) {
            case PLAN -> Objects.equals(price, ownPrice);
            case CANCEL_AT_PERIOD_END -> now.endsAt() != null;
            case CANCEL_NOW -> now.status().equals("canceled");
            case KEEP -> now.endsAt() == null;
            case PAUSE -> now.pause() != null;
            case UNPAUSE, RENEW -> now.pause() == null;
        };
    }

    static Wish of(Act act, String subscription) {
        return new Wish(act, subscription, null, null);
    }
}
