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
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import dev.matinee.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives money back, and takes over what Stripe says of what went back. */
@Service
public class Refunds {
    private static final long MOST_OF_A_PAYMENT = 100;

    private final StripeCalls stripe;
    private final Customers customers;
    private final Invoices invoices;
    private final Adjustments adjustments;

    Refunds(StripeCalls stripe, Customers customers, Invoices invoices, Adjustments adjustments) {
        this.stripe = stripe;
        this.customers = customers;
        this.invoices = invoices;
        this.adjustments = adjustments;
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
        String key = UUID.nameUUIDFromBytes(
                        ("%s %s %s".formatted(account, invoiceId, callersKey)).getBytes(StandardCharsets.UTF_8))
                .toString();
        var params = RefundCreateParams.builder()
                .setPaymentIntent(payment)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER);
        if (amount != null) {
            params.setAmount(amount);
        }
        try {
            stripe.call(s -> s.refunds().create(params.build(), StripeCalls.once("matinee-refund-" + key)));
        } catch (StripeRefused refused) {
            throw BillingProblem.NOT_REFUNDABLE.problem(refused.said());
        }
        refresh(account, payment, cause);
    }

    /** Asks Stripe what was refunded of a payment. */
    public void refresh(String account, String payment, Cause cause) {
        customers.takeOver(
                account,
                customer -> stripe.call(s -> s.refunds()
                                .list(RefundListParams.builder()
                                        .setPaymentIntent(payment)
                                        .setLimit(MOST_OF_A_PAYMENT)
                                        .build()))
                        .getData(),
                found -> {
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
