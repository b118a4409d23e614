package dev.matinee.billing.subscription;

import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.ledger.Fact;
import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written down when a subscription became another, or something else. */
final class SubscriptionFacts {
    private SubscriptionFacts() {}

    /** One where another took its place: the first is over, the second is there. */
    static List<Fact> of(@Nullable SubscriptionState before, @Nullable SubscriptionState after) {
        var facts = new ArrayList<Fact>();
        if (before != null && (after == null || !after.id().equals(before.id())) && !isOver(before)) {
            facts.add(fact(before, "canceled", null));
        }
        if (after != null) {
            facts.add(fact(after, after.status(), detail(after)));
        }
        return facts;
    }

    private static Fact fact(SubscriptionState subscription, String state, @Nullable String detail) {
        Money monthly = subscription.price().monthly(subscription.interval());
        return new Fact(About.SUBSCRIPTION, subscription.id(), state, detail, subscription.planId(), monthly);
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
