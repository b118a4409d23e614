package dev.matinee.billing.reconciliation;

import com.stripe.model.Invoice;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.reconciliation.Report.Drift;
import dev.matinee.billing.subscription.StripeSubscriptions.Theirs;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.billing.subscription.Subscriptions.Owned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Compares what Stripe lists with what is here, each way: subscriptions, and the invoices of the last five weeks. What differs is
 * asked for again as an event would have it asked for; it drifted if that changed anything. What only a person can mend is told.
 */
@Service
class Reconciliation {
    private static final Duration INVOICES_OF = Duration.ofDays(35);
    private static final int MOST_NAMED = 100;
    private static final String SUBSCRIPTION = "subscription";
    private static final String INVOICE = "invoice";
    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final StripeLists stripe;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final Clock clock;

    Reconciliation(
            StripeLists stripe, Customers customers, Subscriptions subscriptions, Invoices invoices, Clock clock) {
        this.stripe = stripe;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.clock = clock;
    }

    Report run() {
        Instant begun = clock.instant();
        var found = new Found();
        subscriptions(found);
        stripe.eachInvoice(begun.minus(INVOICES_OF), invoice -> invoice(invoice, found));
        return new Report(begun, clock.instant(), found.subscriptions, found.invoices, found.drifted, found.drift);
    }

    private static final class Found {
        int subscriptions;
        int invoices;
        int drifted;
        final List<Drift> drift = new ArrayList<>();
        final Set<String> listed = new HashSet<>();
        final Set<String> subscribed = new HashSet<>();

        void drifted(Drift one) {
            drifted++;
            if (drift.size() < MOST_NAMED) {
                drift.add(one);
            }
        }

        /** One that cannot be compared or mended holds up no other. */
        void alone(String account, String kind, String id, Runnable compare) {
            try {
                compare.run();
            } catch (RuntimeException e) {
                log.warn("{} {} could not be compared with what is here", kind, id, e);
                drifted(new Drift(account, kind, id, "unknown", "unknown", e.toString()));
            }
        }
    }

    private void subscriptions(Found found) {
        stripe.eachSubscription(theirs -> {
            found.subscriptions++;
            found.listed.add(theirs.id());
            String account = accountOf(theirs.stripeCustomer()).orElse(null);
            if (account == null) {
                stranger(theirs, found);
            } else {
                found.alone(account, SUBSCRIPTION, theirs.id(), () -> compare(account, theirs, found));
            }
        });
        subscriptions.eachLive(ours -> {
            if (!found.listed.contains(ours.stripeSubscription())) {
                found.alone(
                        ours.account(), SUBSCRIPTION, ours.stripeSubscription(), () -> refresh(ours.account(), found));
            }
        });
    }

    /** @param stripeCustomer null where Stripe has another kind of account in its place, which none of ours is */
    private Optional<String> accountOf(@Nullable String stripeCustomer) {
        return Optional.ofNullable(stripeCustomer).flatMap(customers::accountOf);
    }

    /** What somebody pays for, and does not get: only a person can tell why. Those of another business are passed over. */
    private void stranger(Theirs theirs, Found found) {
        var account = theirs.writtenAccount().orElse(null);
        if (account != null && theirs.isLive()) {
            found.drifted(new Drift(
                    account,
                    SUBSCRIPTION,
                    theirs.id(),
                    "none",
                    theirs.subscription().getStatus(),
                    "its customer " + theirs.stripeCustomer() + " is not this account's here"));
        }
    }

    private void compare(String account, Theirs theirs, Found found) {
        if (theirs.isLive() && !found.subscribed.add(account)) {
            found.drifted(new Drift(
                    account,
                    SUBSCRIPTION,
                    theirs.id(),
                    subscriptions.of(account).map(s -> s.id()).orElse("none"),
                    theirs.subscription().getStatus(),
                    "the account pays for more than one"));
        }
        if (!subscriptions.isAsTold(account, theirs.state())) {
            refresh(account, found);
        }
    }

    private void refresh(String account, Found found) {
        Supplier<Optional<String>> state = () -> subscriptions.of(account).map(Owned::written);
        var before = state.get();
        subscriptions.refresh(account, Cause.reconciliation());
        var after = state.get();
        if (!before.equals(after)) {
            found.drifted(new Drift(
                    account,
                    SUBSCRIPTION,
                    subscriptions.of(account).map(s -> s.id()).orElse("none"),
                    before.orElse("none"),
                    after.orElse("none"),
                    null));
        }
    }

    private void invoice(Invoice theirs, Found found) {
        found.invoices++;
        String account = accountOf(theirs.getCustomer()).orElse(null);
        if (account != null && !"draft".equals(theirs.getStatus())) {
            found.alone(account, INVOICE, theirs.getId(), () -> compare(account, theirs, found));
        }
    }

    private void compare(String account, Invoice theirs, Found found) {
        String before = invoices.statusOf(theirs.getId()).orElse("none");
        if (before.equals(theirs.getStatus())) {
            return;
        }
        invoices.refresh(account, theirs.getId(), Cause.reconciliation());
        String after = invoices.statusOf(theirs.getId()).orElse("none");
        if (!before.equals(after)) {
            found.drifted(new Drift(account, INVOICE, theirs.getId(), before, after, null));
        }
    }
}
