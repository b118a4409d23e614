package dev.matinee.billing.reconciliation;

import com.stripe.model.Invoice;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.reconciliation.Report.Drift;
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
import org.springframework.stereotype.Service;

/**
 * Compares what Stripe lists with what is here, each way: subscriptions, and the invoices of the last five weeks. What differs is
 * asked for again as an event would have it asked for; it drifted if that changed anything.
 */
@Service
class Reconciliation {
    private static final Duration INVOICES_OF = Duration.ofDays(35);
    private static final int MOST_NAMED = 100;

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

        void drifted(Drift one) {
            drifted++;
            if (drift.size() < MOST_NAMED) {
                drift.add(one);
            }
        }
    }

    private void subscriptions(Found found) {
        Set<String> listed = new HashSet<>();
        stripe.eachSubscription(theirs -> {
            found.subscriptions++;
            listed.add(theirs.state().id());
            customers
                    .accountOf(theirs.stripeCustomer())
                    .filter(account -> !subscriptions.isAsTold(account, theirs.state()))
                    .ifPresent(account -> refresh(account, found));
        });
        subscriptions.eachLive(ours -> {
            if (!listed.contains(ours.stripeSubscription())) {
                refresh(ours.account(), found);
            }
        });
    }

    private void refresh(String account, Found found) {
        Supplier<Optional<String>> state = () -> subscriptions.of(account).map(Owned::written);
        var before = state.get();
        subscriptions.refresh(account, Cause.reconciliation());
        var after = state.get();
        if (!before.equals(after)) {
            found.drifted(new Drift(
                    account,
                    "subscription",
                    subscriptions.of(account).map(s -> s.id()).orElse("none"),
                    before.orElse("none"),
                    after.orElse("none")));
        }
    }

    private void invoice(Invoice theirs, Found found) {
        found.invoices++;
        String account = customers.accountOf(theirs.getCustomer()).orElse(null);
        if (account == null || "draft".equals(theirs.getStatus())) {
            return;
        }
        String before = invoices.statusOf(theirs.getId()).orElse("none");
        if (before.equals(theirs.getStatus())) {
            return;
        }
        invoices.refresh(account, theirs.getId(), Cause.reconciliation());
        String after = invoices.statusOf(theirs.getId()).orElse("none");
        if (!before.equals(after)) {
            found.drifted(new Drift(account, "invoice", theirs.getId(), before, after));
        }
    }
}
