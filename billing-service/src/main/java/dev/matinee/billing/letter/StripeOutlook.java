package dev.matinee.billing.letter;

import com.stripe.param.InvoiceCreatePreviewParams;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Stripe what a subscription will cost next, and why one ended. */
@Component
class StripeOutlook {
    private final StripeCalls stripe;

    StripeOutlook(StripeCalls stripe) {
        this.stripe = stripe;
    }

    /** What will be charged, as Stripe reckons it with discounts and taxes, when the period or trial is over; empty where nothing will. */
    Optional<Money> nextCharge(String subscription) {
        var params = InvoiceCreatePreviewParams.builder()
                .setSubscription(subscription)
                .build();
        try {
            var invoice = stripe.call(s -> s.invoices().createPreview(params));
            return Optional.of(new Money(invoice.getAmountDue(), invoice.getCurrency()))
                    .filter(charge -> charge.amount() > 0);
        } catch (StripeRefused refused) {
            if (refused.isNothingToCome()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * @param isUnpaid because nothing was paid, and not because somebody wanted it to
     * @param at null where it has not ended
     */
    record End(boolean isUnpaid, @Nullable Instant at) {}

    End end(String subscription) {
        var ended = stripe.call(s -> s.subscriptions().retrieve(subscription));
        var details = ended.getCancellationDetails();
        boolean isUnpaid = details != null && "payment_failed".equals(details.getReason());
        return new End(isUnpaid, ended.getEndedAt() == null ? null : Instant.ofEpochSecond(ended.getEndedAt()));
    }
}
