package dev.matinee.billing.model;

import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.entitlement.SimEntitlements;
import dev.matinee.billing.invoice.SimInvoices;
import dev.matinee.billing.ledger.SimLedger;
import dev.matinee.billing.ledger.SimLedger.Written;
import dev.matinee.billing.model.StripesInvoices.State;
import dev.matinee.billing.stripe.SimStripe;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.subscription.SimSubscriptions;
import dev.matinee.billing.webhook.SimInbox;
import dev.matinee.billing.webhook.SimService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of invoices at Stripe; and whether what is stored of them, and what the ledger tells, is what it should be. */
final class InvoiceSchedule extends Schedule {
    private final StripesInvoices invoices;
    private final SimLedger ledger;
    private final SimStripe stripe;
    private final StripeCalls calls;
    /** What an event told of. */
    private final Map<Integer, State> told = new HashMap<>();

    InvoiceSchedule(long seed, Bug bug) {
        super(seed, bug, 2, 10, 2);
        invoices = new StripesInvoices(random);
        ledger = new SimLedger(memory, bug);
        stripe = new SimStripe(sim, bug, (path, params) -> retrieved(path[1]));
        calls = stripe.calls();
        SimCustomers.add(memory);
    }

    @Override
    SimService instance(SimInbox inbox) {
        var customers = SimCustomers.of(sim, memory, calls, bug);
        var entitlements = SimEntitlements.of(memory, clock, ledger, said -> {}, bug);
        var subscriptions = SimSubscriptions.of(sim, memory, customers, entitlements, ledger, () -> null);
        var kept = SimInvoices.of(memory, customers, calls, ledger, bug);
        return new SimService(inbox, customers, subscriptions, kept, null, clock, bug);
    }

    private Invoice retrieved(String id) throws StripeException {
        var event = lastHeard();
        var heard = event == null ? null : told.get(event.number());
        var now = invoices.histories().stream()
                .map(List::getLast)
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean isBelieved =
                bug == Bug.INVOICE_BELIEVED && heard != null && heard.id().equals(id);
        return StripesInvoices.answer(isBelieved ? heard : now);
    }

    @Override
    void change() {
        var state = invoices.next();
        happened(state.why(), "\"id\":\"%s\",\"object\":\"invoice\"".formatted(state.id()));
        told.put(events.getLast().number(), state);
    }

    @Override
    void own(SimService instance) {
        instance.look();
    }

    @Override
    @Nullable
    String verdict() {
        return invoices.histories().stream()
                .map(this::wrong)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::wrongOfFailed);
    }

    private @Nullable String wrong(List<State> history) {
        var last = history.getLast();
        var is = SimInvoices.stored(memory, last.id());
        boolean isTold = last.isThere() && !last.isDraft();
        Optional<String> expected = isTold
                ? Optional.of("%s %d %d %d".formatted(last.status(), last.total(), last.due(), last.attempts()))
                : Optional.empty();
        if (!is.equals(expected)) {
            return last.id() + " is stored as " + is + ", and is " + expected;
        }
        var were = history.stream()
                .filter(state -> state.isThere() && !state.isDraft())
                .map(State::status)
                .distinct()
                .toList();
        var seen = ledger.lines().stream()
                .filter(line -> line.fact().id().equals(last.id()) && !isOfFailed(line))
                .map(line -> line.fact().state())
                .toList();
        if (isTold && (seen.isEmpty() || !seen.getLast().equals(last.status()))) {
            return "the ledger tells of " + last.id() + " that it was " + seen + ", and it is " + last.status();
        }
        return seen.equals(were.stream().filter(seen::contains).toList())
                ? null
                : "the ledger tells of " + last.id() + " that it was " + seen + ", and it was " + were;
    }

    private static boolean isOfFailed(Written line) {
        return "payment_failed".equals(line.fact().detail());
    }

    /** Each attempt that failed is counted once, in whatever order it was heard of. */
    private @Nullable String wrongOfFailed() {
        var counted = ledger.lines().stream()
                .filter(InvoiceSchedule::isOfFailed)
                .map(line -> String.valueOf(line.cause().by()))
                .sorted()
                .toList();
        var failed = events.stream()
                .filter(event -> event.type().equals("invoice.payment_failed"))
                .map(Event::id)
                .sorted()
                .toList();
        return counted.equals(failed) ? null : "attempts that failed are " + failed + ", and counted are " + counted;
    }
}
