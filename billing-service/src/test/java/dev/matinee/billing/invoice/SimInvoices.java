package dev.matinee.billing.invoice;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.billing.model.Bug;
import dev.matinee.billing.model.Memory;
import dev.matinee.billing.model.Proxied;
import dev.matinee.billing.stripe.StripeCalls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;

/** Invoices in memory. */
public final class SimInvoices implements StoredInvoices {
    private final Memory memory;

    private SimInvoices(Memory memory) {
        this.memory = memory;
    }

    public static Invoices of(Memory memory, Customers customers, StripeCalls stripe, Ledger ledger, Bug bug) {
        var stored = new SimInvoices(memory);
        return Proxied.over(
                memory,
                bug == Bug.FAILED_BEFORE_ASKED
                        ? new FailedBeforeAsked(stored, customers, stripe, ledger)
                        : new Invoices(stored, customers, stripe, ledger));
    }

    /** What of it is stored: its status, total, what is owed, and how often it was tried; empty for one that is not there. */
    public static Optional<String> stored(Memory memory, String id) {
        return memory.find(StoredInvoice.class, id)
                .map(row -> "%s %d %d %d".formatted(row.status, row.amount, row.due, row.attempts));
    }

    static class FailedBeforeAsked extends Invoices {
        FailedBeforeAsked(StoredInvoices stored, Customers customers, StripeCalls stripe, Ledger ledger) {
            super(stored, customers, stripe, ledger);
        }

        @Override
        public void refresh(String account, String id, Cause cause) {
            // Its own event asks after it, and what was paid is told by another.
            if (!cause.why().equals("invoice.payment_failed")) {
                super.refresh(account, id, cause);
            }
        }
    }

    @Override
    public Optional<StoredInvoice> findById(String id) {
        return memory.find(StoredInvoice.class, id);
    }

    @Override
    public StoredInvoice save(StoredInvoice invoice) {
        return memory.save(invoice.id, invoice);
    }

    @Override
    public Optional<StoredInvoice> findByIdAndAccountId(String id, String accountId) {
        return findById(id).filter(invoice -> invoice.accountId.equals(accountId));
    }

    @Override
    public Optional<StoredInvoice> findFirstByPaymentIntentAndAccountId(String paymentIntent, String accountId) {
        return Optional.empty();
    }

    @Override
    public Optional<StoredInvoice> findFirstByAccountIdAndProblemNotNullOrderByCreatedAtDescIdDesc(String accountId) {
        return Optional.empty();
    }

    @Override
    public void forgetPages(String account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int deleteErased(Instant before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredInvoice> page(String account, Instant before, String id, Limit limit) {
        return List.of();
    }
}
