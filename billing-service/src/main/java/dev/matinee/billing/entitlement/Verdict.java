package dev.matinee.billing.entitlement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may watch: a pure function of its subscription, the clock and the rules.
 *
 * @param until after this it may not, whatever else is heard or not heard; null where it may not now
 */
record Verdict(boolean entitled, @Nullable Instant until) {
    private static final Verdict NO = new Verdict(false, null);

    static Verdict of(@Nullable SubscriptionState subscription, Instant now, EntitlementRules rules) {
        if (subscription == null) {
            return NO;
        }
        Instant until = switch (subscription.status()) {
            case "trialing", "active" ->
                subscription.endsAt() != null
                        ? subscription.endsAt()
                        : subscription.currentPeriodEnd().plus(rules.renewalSlack());
            case "past_due" -> graceEnd(subscription, rules);
            // incomplete, incomplete_expired, unpaid, paused, canceled, and whatever Stripe may add
            default -> Instant.MIN;
        };
        return now.isBefore(until) ? new Verdict(true, until) : NO;
    }

    private static Instant graceEnd(SubscriptionState subscription, EntitlementRules rules) {
        if (subscription.pastDueSince() == null) {
            return Instant.MIN;
        }
        Instant end = subscription.pastDueSince().plus(rules.pastDueGrace());
        return subscription.endsAt() != null && subscription.endsAt().isBefore(end) ? subscription.endsAt() : end;
    }
}
