package dev.matinee.billing.refund;

import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.refund.Adjustments.Adjustment;
import dev.matinee.billing.refund.RefundWishes.Wish;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import dev.matinee.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives money back, and takes over what Stripe says of what went back. */
@Service
public class Refunds {
    private static final long MOST_OF_A_PAYMENT = 100;

    /** In a refund's metadata: which wish it fulfils. */
    private static final String WISH = "wish";

    private final StripeCalls stripe;
    private final Customers customers;
    private final Invoices invoices;
    private final Adjustments adjustments;
    private final RefundWishes wishes;

    Refunds(StripeCalls stripe, Customers customers, Invoices invoices, Adjustments adjustments, RefundWishes wishes) {
        this.stripe = stripe;
        this.customers = customers;
        this.invoices = invoices;
        this.adjustments = adjustments;
        this.wishes = wishes;
    }

    /**
     * @param about refund or dispute
     * @param invoiceId null where it is of none that is known
     * @param status Stripe's word
     */
    public record Given(
            String about, String id, @Nullable String invoiceId, Money amount, String status, Instant createdAt) {}

    /** What went back to an account, the latest first. */
    public List<Given> of(String account) {
        return adjustments.of(account).stream()
                .map(a -> new Given(a.about().word(), a.id(), a.invoiceId(), a.amount(), a.status(), a.createdAt()))
                .toList();
    }

    /**
     * Gives back what was paid of an invoice.
     *
     * @param amount in minor units; null: all that is left of it
     * @param callersKey by which asking again is asking once
     */
    public void refund(String account, String invoiceId, @Nullable Long amount, String callersKey, Cause cause) {
        String payment = invoices.paymentOf(account, invoiceId).orElseThrow(Problem::notFound);
        var wish = wishes.keep(account, invoiceId, amount, callersKey, cause);
        if (wish.isDone()) {
            return;
        }
        if (wish.isNew() || !isThere(wish, payment)) {
            create(wish, payment);
        }
        refresh(account, payment, cause);
        wishes.done(wish);
    }

    private void create(Wish wish, String payment) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(payment)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(WISH, wish.id());
        if (wish.amount() != null) {
            params.setAmount(wish.amount());
        }
        try {
            stripe.call(
                    s -> s.refunds().create(params.build(), StripeCalls.once("matinee-refund-" + wish.stripeKey())),
                    () -> failed(wish, payment));
        } catch (StripeRefused refused) {
            wishes.refused(wish);
            throw BillingProblem.NOT_REFUNDABLE.problem(refused.said());
        }
    }

    private void failed(Wish wish, String payment) {
        if (!isThere(wish, payment)) {
            wishes.rekey(wish);
        }
    }

    private boolean isThere(Wish wish, String payment) {
        return ofPayment(payment).stream()
                .anyMatch(refund -> wish.id().equals(refund.getMetadata().get(WISH)));
    }

    private List<Refund> ofPayment(String payment) {
        var params = RefundListParams.builder()
                .setPaymentIntent(payment)
                .setLimit(MOST_OF_A_PAYMENT)
                .build();
        return stripe.call(s -> s.refunds().list(params)).getData();
    }

    /** Asks Stripe what was refunded of a payment. */
    public void refresh(String account, String payment, Cause cause) {
        customers.takeOver(account, customer -> ofPayment(payment), found -> {
            var invoice = invoices.paidBy(account, payment).orElse(null);
            found.forEach(refund -> adjustments.keep(account, adjustment(refund, invoice), cause));
        });
    }

    private static Adjustment adjustment(Refund refund, @Nullable String invoice) {
        return new Adjustment(
                About.REFUND,
                refund.getId(),
                invoice,
                new Money(refund.getAmount(), refund.getCurrency()),
                Objects.requireNonNullElse(refund.getStatus(), "pending"),
                refund.getReason(),
                Instant.ofEpochSecond(refund.getCreated()));
    }

    /** Asks Stripe about a dispute. */
    public void refreshDispute(String account, String id, Cause cause) {
        customers.takeOver(
                account,
                customer -> stripe.call(s -> s.disputes().retrieve(id)),
                dispute -> adjustments.keep(account, adjustment(account, dispute), cause));
    }

    private Adjustment adjustment(String account, Dispute dispute) {
        String payment = dispute.getPaymentIntent();
        return new Adjustment(
                About.DISPUTE,
                dispute.getId(),
                payment == null ? null : invoices.paidBy(account, payment).orElse(null),
                new Money(dispute.getAmount(), dispute.getCurrency()),
                dispute.getStatus(),
                dispute.getReason(),
                Instant.ofEpochSecond(dispute.getCreated()));
    }
}
