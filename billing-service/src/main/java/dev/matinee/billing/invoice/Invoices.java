package dev.matinee.billing.invoice;

import com.stripe.model.Invoice;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.customer.Customers.Ticket;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.kit.web.Page;
import java.time.Instant;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts' invoices, each as Stripe last said it is. Drafts are nobody's business yet. */
@Service
public class Invoices {
    private final StoredInvoices stored;
    private final Customers customers;
    private final StripeCalls stripe;
    private final TransactionTemplate transactions;

    Invoices(StoredInvoices stored, Customers customers, StripeCalls stripe, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.customers = customers;
        this.stripe = stripe;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Asks Stripe for an invoice of this account, and takes over what it says. */
    public void refresh(String account, String id) {
        customers.drawTicket(account).ifPresent(ticket -> {
            var invoice = stripe.call(s -> s.invoices().retrieve(id));
            if (ticket.stripeCustomer().equals(invoice.getCustomer()) && !"draft".equals(invoice.getStatus())) {
                transactions.executeWithoutResult(status -> take(ticket, invoice));
            }
        });
    }

    private void take(Ticket ticket, Invoice invoice) {
        if (!customers.lock(ticket.account())) {
            return;
        }
        var row = stored.findById(invoice.getId()).orElseGet(() -> new StoredInvoice(invoice.getId()));
        if (row.ticket >= ticket.number()) {
            return;
        }
        var total = new Money(invoice.getTotal(), invoice.getCurrency());
        row.accountId = ticket.account();
        row.ticket = ticket.number();
        row.createdAt = Instant.ofEpochSecond(invoice.getCreated());
        row.amount = total.amount();
        row.currency = total.currency();
        row.status = Objects.requireNonNullElse(invoice.getStatus(), "open");
        row.hostedUrl = invoice.getHostedInvoiceUrl();
        row.pdfUrl = invoice.getInvoicePdf();
        stored.save(row);
    }

    @Transactional(readOnly = true)
    Page<InvoiceView> page(String account, InvoiceCursor after, int limit) {
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
