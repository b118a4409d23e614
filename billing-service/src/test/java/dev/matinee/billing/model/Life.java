package dev.matinee.billing.model;

import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.entitlement.SubscriptionState.Pause;
import dev.matinee.billing.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What may become of a subscription at Stripe, one thing after the other. */
final class Life {
    private static final List<String> PLANS = List.of("essential", "standard", "premium");
    private static final Duration MONTH = Duration.ofDays(30);

    private final Random random;
    private final Instant begin;
    private int bought;

    Life(Random random, Instant begin) {
        this.random = random;
        this.begin = begin;
    }

    /** What comes after; never the same. */
    SubscriptionState after(@Nullable SubscriptionState now) {
        if (now == null || now.status().equals("canceled")) {
            return bought(random.nextBoolean() ? "trialing" : "active");
        }
        return switch (now.status()) {
            case "past_due" -> pick(with(now, "active"), with(now, "unpaid"), with(now, "canceled"));
            case "unpaid" -> pick(renewed(with(now, "active")), with(now, "canceled"));
            default -> ofPaid(now);
        };
    }

    private SubscriptionState ofPaid(SubscriptionState now) {
        if (now.pause() != null) {
            return pick(paused(now, null), with(now, "canceled"));
        }
        if (now.endsAt() != null) {
            return pick(ending(now, null), with(now, "canceled"));
        }
        return pick(
                renewed(with(now, "active")),
                renewed(with(now, "past_due")),
                ending(now, now.currentPeriodEnd()),
                paused(now, new Pause(random.nextBoolean() ? begin : now.currentPeriodEnd(), null)),
                changed(now),
                with(now, "canceled"));
    }

    private SubscriptionState pick(SubscriptionState... ways) {
        return ways[random.nextInt(ways.length)];
    }

    private SubscriptionState bought(String status) {
        bought++;
        String plan = PLANS.get(random.nextInt(PLANS.size()));
        return new SubscriptionState(
                "sub_" + bought,
                status,
                plan,
                new Money(1299, "EUR"),
                "month",
                begin.plus(MONTH),
                false,
                null,
                null,
                null,
                null);
    }

    private SubscriptionState with(SubscriptionState s, String status) {
        Instant owed = status.equals("past_due") || status.equals("unpaid") ? begin : null;
        return copy(s, status, s.planId(), s.currentPeriodEnd(), s.endsAt(), owed, s.pause());
    }

    private static SubscriptionState renewed(SubscriptionState s) {
        return copy(s, s.status(), s.planId(), s.currentPeriodEnd().plus(MONTH), s.endsAt(), s.pastDueSince(), null);
    }

    private static SubscriptionState ending(SubscriptionState s, @Nullable Instant at) {
        return copy(s, s.status(), s.planId(), s.currentPeriodEnd(), at, s.pastDueSince(), s.pause());
    }

    private static SubscriptionState paused(SubscriptionState s, @Nullable Pause pause) {
        return copy(s, s.status(), s.planId(), s.currentPeriodEnd(), s.endsAt(), s.pastDueSince(), pause);
    }

    private SubscriptionState changed(SubscriptionState s) {
        var others = PLANS.stream().filter(plan -> !plan.equals(s.planId())).toList();
        String plan = others.get(random.nextInt(others.size()));
        return copy(s, s.status(), plan, s.currentPeriodEnd(), s.endsAt(), s.pastDueSince(), s.pause());
    }

    private static SubscriptionState copy(
            SubscriptionState s,
            String status,
            String plan,
            Instant periodEnd,
            @Nullable Instant endsAt,
            @Nullable Instant owed,
            @Nullable Pause pause) {
        return new SubscriptionState(
                s.id(),
                status,
                plan,
                s.price(),
                s.interval(),
                periodEnd,
                endsAt != null,
                endsAt,
                owed,
                s.trialEnd(),
                pause);
    }
}
