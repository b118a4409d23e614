package dev.matinee.billing.subscription;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.entitlement.Entitlements;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.billing.model.Memory;
import dev.matinee.billing.model.Sim;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.kit.problem.CommonProblem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/** Subscriptions in memory, and a Stripe that is asked for them over a network. */
public final class SimSubscriptions implements StoredSubscriptions {
    private final Memory memory;

    private SimSubscriptions(Memory memory) {
        this.memory = memory;
    }

    /** @param stripe how the subscription is when it is asked; null for none */
    public static Subscriptions of(
            Sim sim,
            Memory memory,
            Customers customers,
            Entitlements entitlements,
            Ledger ledger,
            Supplier<@Nullable SubscriptionState> stripe) {
        return of(memory, customers, entitlements, ledger, new Asked(sim, stripe));
    }

    /** @param stripe is asked as Stripe is */
    public static Subscriptions of(
            Memory memory, Customers customers, Entitlements entitlements, Ledger ledger, StripeCalls stripe) {
        return of(memory, customers, entitlements, ledger, new StripeSubscriptions(stripe));
    }

    private static Subscriptions of(
            Memory memory, Customers customers, Entitlements entitlements, Ledger ledger, StripeSubscriptions stripe) {
        return new Subscriptions(new SimSubscriptions(memory), stripe, customers, entitlements, ledger, memory);
    }

    /** Of so many questions one gets no answer. */
    private static final int AWAY_EACH = 15;

    private static final class Asked extends StripeSubscriptions {
        private final Sim sim;
        private final Supplier<@Nullable SubscriptionState> stripe;

        @SuppressWarnings("NullAway") // It asks nobody else.
        Asked(Sim sim, Supplier<@Nullable SubscriptionState> stripe) {
            super(null);
            this.sim = sim;
            this.stripe = stripe;
        }

        @Override
        Optional<SubscriptionState> of(String customer) {
            sim.step();
            if (sim.random().nextInt(AWAY_EACH) == 0) {
                throw CommonProblem.UNAVAILABLE.problem("Stripe is away");
            }
            var found = Optional.ofNullable(stripe.get());
            sim.step();
            return found;
        }
    }

    @Override
    public Optional<StoredSubscription> findByAccountId(String accountId) {
        return memory.find(StoredSubscription.class, accountId);
    }

    @Override
    public StoredSubscription save(StoredSubscription subscription) {
        return memory.save(subscription.accountId, subscription);
    }

    @Override
    public List<String> pausedUntil(Instant now, Limit limit) {
        return List.of();
    }

    @Override
    public List<StoredSubscription> findByAccountIdGreaterThanAndStatusInOrderByAccountId(
            String after, Collection<String> statuses, Limit limit) {
        return List.of();
    }

    @Override
    public void deleteByAccountId(String accountId) {
        memory.delete(StoredSubscription.class, accountId);
    }
}
