package dev.matinee.billing.subscription;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.entitlement.Entitlements;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts' subscriptions. Nothing is concluded from what an event says: Stripe is asked how things are, and the answer
 * to the newest question wins. So the order of events does not matter, and one heard twice changes nothing.
 */
@Service
public class Subscriptions {
    static final Set<String> LIVE = Set.of("trialing", "active", "past_due", "unpaid", "paused");

    private static final int PORTION = 100;

    private final StoredSubscriptions stored;
    private final StripeSubscriptions stripe;
    private final Customers customers;
    private final Entitlements entitlements;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    Subscriptions(
            StoredSubscriptions stored,
            StripeSubscriptions stripe,
            Customers customers,
            Entitlements entitlements,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.stripe = stripe;
        this.customers = customers;
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Asks Stripe, where it knows the account, and takes over what it says. */
    public void refresh(String account, Cause cause) {
        boolean isKnown = customers.takeOver(
                account, customer -> stripe.of(customer), found -> take(account, found.orElse(null), cause));
        if (!isKnown) {
            transactions.executeWithoutResult(status -> settleIfThere(account, cause));
        }
    }

    private void settleIfThere(String account, Cause cause) {
        if (customers.lock(account)) {
            settle(account, cause);
        }
    }

    private void take(String account, @Nullable SubscriptionState found, Cause cause) {
        var before = of(account).orElse(null);
        if (!Objects.equals(before, found)) {
            SubscriptionFacts.of(before, found).forEach(fact -> ledger.write(account, fact, cause));
            keep(account, found);
        }
        entitlements.settle(account, found, cause);
    }

    private void keep(String account, @Nullable SubscriptionState found) {
        if (found == null) {
            stored.deleteByAccountId(account);
        } else {
            stored.save(new StoredSubscription(account, found));
        }
    }

    /** Says again what the account may have, by what is known of its subscription; inside a transaction that holds its lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String account, Cause cause) {
        entitlements.settle(account, of(account).orElse(null), cause);
    }

    @Transactional(readOnly = true)
    public Optional<SubscriptionState> of(String account) {
        return stored.findByAccountId(account).map(StoredSubscription::toState);
    }

    /** Accounts whose pause is over by then, and that go on after it: a portion, those longest over first. */
    @Transactional(readOnly = true)
    public List<String> pausedUntil(Instant now) {
        return stored.pausedUntil(now, Limit.of(PORTION));
    }

    /** @param account whose it is */
    public record Owned(String account, String stripeSubscription) {
        /** A state in a line, for people. */
        public static String written(SubscriptionState s) {
            return "%s %s %s to %s%s%s"
                    .formatted(
                            s.id(),
                            s.status(),
                            s.planId(),
                            s.currentPeriodEnd(),
                            s.endsAt() == null ? "" : ", ends " + s.endsAt(),
                            s.pause() == null ? "" : ", paused");
        }
    }

    /**
     * Whether ours is the same, or another that counts more than this one, which is over. Since when something is owed is not
     * looked at: of a list it is not known.
     */
    public boolean isAsTold(String account, SubscriptionState theirs) {
        var ours = of(account).orElse(null);
        return ours != null
                && (ours.owedSince(theirs.pastDueSince()).equals(theirs)
                        || !ours.id().equals(theirs.id()) && !LIVE.contains(theirs.status()));
    }

    /** Each of ours that is not over. */
    public void eachLive(Consumer<Owned> each) {
        String after = "";
        List<StoredSubscription> page;
        do {
            page = stored.findByAccountIdGreaterThanAndStatusInOrderByAccountId(after, LIVE, Limit.of(PORTION));
            page.forEach(s -> each.accept(new Owned(s.accountId, s.stripeSubscription)));
            after = page.isEmpty() ? "" : page.getLast().accountId;
        } while (page.size() == PORTION);
    }

    /** Whether there is one that is not over, paid or not: another must not be bought. */
    public boolean isLive(String account) {
        return of(account).filter(s -> LIVE.contains(s.status())).isPresent();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String account) {
        stored.deleteByAccountId(account);
        entitlements.end(account);
    }
}
