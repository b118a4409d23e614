package dev.matinee.billing.entitlement;

import dev.matinee.billing.money.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as Stripe says it is.
 *
 * @param status Stripe's word
 * @param endsAt when it is set to end; null: it renews
 * @param pastDueSince since when it has owed without a break: when the first invoice was made since which none was paid; null
 *     where nothing is owed
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
    /** In which it renews by itself. */
    public static final Set<String> GOING_ON = Set.of("active", "trialing", "past_due");

    /** Whether there is a period with whose end it can be cancelled; where none is paid for or collected, it ends at once. */
    public boolean hasPeriod(Instant now) {
        return GOING_ON.contains(status) && (pause == null || now.isBefore(pause.from));
    }

    /** Whether it is paused, and goes on by itself by then: what is to end does not. */
    public boolean goesOnBy(Instant now) {
        return GOING_ON.contains(status)
                && endsAt == null
                && pause != null
                && pause.until != null
                && !pause.until.isAfter(now);
    }

    /** The same, owed since then. */
    public SubscriptionState owedSince(@Nullable Instant since) {
        return new SubscriptionState(
                id,
                status,
                planId,
                price,
                interval,
                currentPeriodEnd,
                cancelAtPeriodEnd,
                endsAt,
                since,
                trialEnd,
                pause);
    }

    /**
     * Nothing is collected for a while.
     *
     * @param from from when on nothing is given: the end of what was paid for
     * @param until when it is collected again by itself; null: when somebody asks
     */
    public record Pause(Instant from, @Nullable Instant until) {}
}
