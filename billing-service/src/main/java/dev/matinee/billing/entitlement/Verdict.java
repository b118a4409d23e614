package dev.matinee.billing.entitlement;

import dev.matinee.billing.complimentary.Complimentary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may watch, and by what: a pure function of its subscription, what it was given, the clock and the
 * rules. What was paid for comes first; what was given goes on where that ends.
 *
 * @param by what it may watch by
 * @param until after this it may not, whatever else is heard or not heard; null where it may not now, or where there is no end
 */
record Verdict(By by, @Nullable Instant until) {
    private static final Verdict NO = new Verdict(By.NOTHING, null);

    enum By {
        NOTHING,
        SUBSCRIPTION,
        COMPLIMENTARY
    }

    boolean entitled() {
        return by != By.NOTHING;
    }

    static Verdict of(
            @Nullable SubscriptionState subscription,
            @Nullable Complimentary given,
            Instant now,
            EntitlementRules rules) {
        Instant paid = subscription == null ? Instant.MIN : end(subscription, rules);
        var still = given != null && given.isGiven(now) ? given : null;
        if (now.isBefore(paid)) {
            return new Verdict(By.SUBSCRIPTION, still == null ? paid : later(paid, still.until()));
        }
        return still == null ? NO : new Verdict(By.COMPLIMENTARY, still.until());
    }

    private static Instant end(SubscriptionState subscription, EntitlementRules rules) {
        Instant end = switch (subscription.status()) {
            case "trialing", "active" -> subscription.currentPeriodEnd().plus(rules.renewalSlack());
            case "past_due" ->
                subscription.pastDueSince() == null
                        ? Instant.MIN
                        : subscription.pastDueSince().plus(rules.pastDueGrace());
            // incomplete, incomplete_expired, unpaid, paused, canceled, and whatever Stripe may add
            default -> Instant.MIN;
        };
        var pause = subscription.pause();
        return earlier(earlier(end, subscription.endsAt()), pause == null ? null : pause.from());
    }

    private static Instant earlier(Instant end, @Nullable Instant other) {
        return other != null && other.isBefore(end) ? other : end;
    }

    /** Null is never. */
    private static @Nullable Instant later(Instant end, @Nullable Instant other) {
        return other == null || other.isAfter(end) ? other : end;
    }
}
