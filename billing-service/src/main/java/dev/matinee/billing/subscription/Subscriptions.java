package dev.matinee.billing.subscription;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.customer.Customers.Ticket;
import dev.matinee.billing.entitlement.Entitlements;
import dev.matinee.billing.entitlement.SubscriptionState;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private static final Set<String> LIVE = Set.of("trialing", "active", "past_due", "unpaid", "paused");

    private final StoredSubscriptions stored;
    private final StripeSubscriptions stripe;
    private final Customers customers;
    private final Entitlements entitlements;
    private final TransactionTemplate transactions;

    Subscriptions(
            StoredSubscriptions stored,
            StripeSubscriptions stripe,
            Customers customers,
            Entitlements entitlements,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.stripe = stripe;
        this.customers = customers;
        this.entitlements = entitlements;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Asks Stripe, and takes over what it says. */
    public void refresh(String account) {
        customers.drawTicket(account).ifPresent(ticket -> {
            var found = stripe.of(ticket.stripeCustomer()).orElse(null);
            transactions.executeWithoutResult(status -> take(ticket, found));
        });
    }

    private void take(Ticket ticket, @Nullable SubscriptionState found) {
        if (!customers.apply(ticket)) {
            return;
        }
        if (found == null) {
            stored.deleteByAccountId(ticket.account());
        } else {
            stored.save(new StoredSubscription(ticket.account(), found));
        }
        entitlements.settle(ticket.account(), found);
    }

    @Transactional(readOnly = true)
    public Optional<SubscriptionState> of(String account) {
        return stored.findByAccountId(account).map(StoredSubscription::toState);
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
