package dev.matinee.billing.subscription;

import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.ledger.Fact;
import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.ledger.Fact.Counted;
import dev.matinee.billing.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written down when a subscription became another, or something else. */
final class SubscriptionFacts {
    private static final Set<String> PAYING = Set.of("active", "past_due");

    private SubscriptionFacts() {}

    /** Two where another took its place: the first is over, the second is there. */
    static List<Fact> of(@Nullable SubscriptionState before, @Nullable SubscriptionState after) {
        var facts = new ArrayList<Fact>();
        boolean isAnother = before != null && (after == null || !after.id().equals(before.id()));
        if (before != null && isAnother && !isOver(before)) {
            facts.add(fact(before, "canceled", null, Counted.NOTHING.less(counted(before))));
        }
        if (after != null) {
            var was = before == null || isAnother ? Counted.NOTHING : counted(before);
            facts.add(fact(after, after.status(), detail(after), counted(after).less(was)));
        }
        return facts;
    }

    private static Fact fact(SubscriptionState subscription, String state, @Nullable String detail, Counted counted) {
        Money monthly = subscription.price().monthly(subscription.interval());
        return new Fact(About.SUBSCRIPTION, subscription.id(), state, detail, subscription.planId(), monthly, counted);
    }

    private static Counted counted(SubscriptionState subscription) {
        boolean pays = PAYING.contains(subscription.status()) && subscription.pause() == null;
        long monthly = subscription.price().monthly(subscription.interval()).amount();
        return new Counted(pays ? 1 : 0, subscription.status().equals("trialing") ? 1 : 0, pays ? monthly : 0);
    }

    private static boolean isOver(SubscriptionState subscription) {
        return subscription.status().equals("canceled") || subscription.status().equals("incomplete_expired");
    }

    /** By the name of Stripe's member. */
    private static @Nullable String detail(SubscriptionState subscription) {
        if (isOver(subscription)) {
            return null;
        }
        if (subscription.pause() != null) {
            return "pause_collection";
        }
        return subscription.endsAt() != null ? "cancel_at" : null;
    }
}
