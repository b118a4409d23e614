package dev.matinee.billing.invoice;

import com.stripe.model.Invoice;
import com.stripe.param.InvoiceRetrieveParams;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Fact;
import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import dev.matinee.kit.web.Page;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts' invoices, each as Stripe last said it is. Drafts are nobody's business yet. */
@Service
public class Invoices {
    private static final InvoiceRetrieveParams WITH_PAYMENTS = InvoiceRetrieveParams.builder()
            .addExpand("payments.data.payment.payment_intent")
            .build();

    private final StoredInvoices stored;
    private final Customers customers;
    private final StripeCalls stripe;
    private final Ledger ledger;

    Invoices(StoredInvoices stored, Customers customers, StripeCalls stripe, Ledger ledger) {
        this.stored = stored;
        this.customers = customers;
        this.stripe = stripe;
        this.ledger = ledger;
    }

    /** Asks Stripe for an invoice of this account, and takes over what it says. */
    public void refresh(String account, String id, Cause cause) {
        customers.takeOver(
                account, customer -> asked(id), found -> found.ifPresent(invoice -> take(account, invoice, cause)));
    }

    /** Empty for one that is gone: it was a draft, as no other can be deleted. */
    private Optional<Invoice> asked(String id) {
        try {
            return Optional.of(stripe.call(s -> s.invoices().retrieve(id, WITH_PAYMENTS)));
        } catch (StripeRefused refused) {
            if (refused.isMissing(null)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private void take(String account, Invoice invoice, Cause cause) {
        if ("draft".equals(invoice.getStatus())
                || !customers.stripeCustomerOf(account).equals(Optional.ofNullable(invoice.getCustomer()))) {
            return;
        }
        var row = stored.findById(invoice.getId()).orElseGet(() -> new StoredInvoice(invoice.getId()));
        var total = new Money(invoice.getTotal(), invoice.getCurrency());
        row.accountId = account;
        row.createdAt = Instant.ofEpochSecond(invoice.getCreated());
        row.amount = total.amount();
        row.currency = total.currency();
        String status = Objects.requireNonNullElse(invoice.getStatus(), "open");
        if (!status.equals(row.status)) {
            ledger.write(account, new Fact(About.INVOICE, row.id, status, null, null, total), cause);
        }
        row.attempts = Math.toIntExact(Objects.requireNonNullElse(invoice.getAttemptCount(), 0L));
        row.status = status;
        row.hostedUrl = invoice.getHostedInvoiceUrl();
        row.pdfUrl = invoice.getInvoicePdf();
        row.number = invoice.getNumber();
        row.paymentIntent = payment(invoice);
        row.problem = PaymentProblem.of(invoice).map(PaymentProblem::word).orElse(null);
        row.due = Objects.requireNonNullElse(invoice.getAmountRemaining(), 0L);
        stored.save(row);
    }

    /**
     * An attempt to collect it failed, as this event says. Hearing of it again changes nothing. The lock comes first: MySQL shows
     * all as it was at a transaction's first read, and what another wrote of this event must be seen.
     */
    @Transactional
    public void failed(String account, String id, Cause cause) {
        if (customers.lock(account)) {
            stored.findByIdAndAccountId(id, account).ifPresent(invoice -> writeFailed(invoice, cause));
        }
    }

    private void writeFailed(StoredInvoice invoice, Cause cause) {
        var total = new Money(invoice.amount, invoice.currency);
        var fact = new Fact(About.INVOICE, invoice.id, "open", "payment_failed", null, total);
        if (!ledger.has(invoice.accountId, fact, cause)) {
            ledger.write(invoice.accountId, fact, cause);
        }
    }

    /** The payment intent that paid it; of several the first, which is what there is of a subscription's. */
    private static @Nullable String payment(Invoice invoice) {
        var payments = invoice.getPayments();
        return payments == null
                ? null
                : payments.getData().stream()
                        .filter(p -> "paid".equals(p.getStatus()) && p.getPayment() != null)
                        .map(p -> p.getPayment().getPaymentIntent())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Stripe's payment intent that paid an invoice of this account. */
    @Transactional(readOnly = true)
    public Optional<String> paymentOf(String account, String id) {
        return stored.findByIdAndAccountId(id, account).flatMap(invoice -> Optional.ofNullable(invoice.paymentIntent));
    }

    /** The invoice of this account that a payment intent paid. */
    @Transactional(readOnly = true)
    public Optional<String> paidBy(String account, String payment) {
        return stored.findFirstByPaymentIntentAndAccountId(payment, account).map(invoice -> invoice.id);
    }

    /** The newest of this account's invoices that were tried to be collected, in vain. */
    @Transactional(readOnly = true)
    public Optional<Owed> owed(String account) {
        return stored.findFirstByAccountIdAndProblemNotNullOrderByCreatedAtDescIdDesc(account)
                .flatMap(row -> Optional.ofNullable(row.problem).map(problem -> Owed.of(row, problem)));
    }

    /** Empty for one that is not here. */
    @Transactional(readOnly = true)
    public Optional<String> statusOf(String id) {
        return stored.findById(id).map(invoice -> invoice.status);
    }

    /** Newest first. @param cursor of the page before; null from the newest on */
    @Transactional(readOnly = true)
    public Page<InvoiceView> page(String account, @Nullable String cursor, int limit) {
        return page(account, InvoiceCursor.of(cursor), limit);
    }

    private Page<InvoiceView> page(String account, InvoiceCursor after, int limit) {
        var rows = stored.page(account, after.createdAt(), after.id(), Limit.of(limit + 1));
        var shown = rows.stream().limit(limit).toList();
        String next = rows.size() > limit
                ? new InvoiceCursor(shown.getLast().createdAt, shown.getLast().id).toString()
                : null;
        return new Page<>(shown.stream().map(InvoiceView::of).toList(), next);
    }

    /** What was paid is kept, under ids that lead to nobody; the addresses of Stripe's pages, which name people, are not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String account) {
        stored.forgetPages(account);
    }

    /** Lets go of a portion of the erased accounts' invoices that were made before then; false when none is left. */
    @Transactional
    public boolean letGo(Instant before) {
        return stored.deleteErased(before) > 0;
    }
}
