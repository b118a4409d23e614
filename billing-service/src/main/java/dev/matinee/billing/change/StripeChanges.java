package dev.matinee.billing.change;

import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.PauseCollection;
import com.stripe.param.SubscriptionUpdateParams.PaymentBehavior;
import com.stripe.param.SubscriptionUpdateParams.ProrationBehavior;
import com.stripe.param.common.EmptyParam;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has Stripe change a subscription. Each call has its effect once for a key. */
@Component
class StripeChanges {
    /** In a subscription's metadata: when a pause is over, in seconds since 1970. */
    static final String PAUSED_UNTIL = "paused_until";

    private final StripeCalls stripe;

    StripeChanges(StripeCalls stripe) {
        this.stripe = stripe;
    }

    /** What another price would cost if it were changed to at that moment. */
    Invoice preview(String subscription, String price, Instant at) {
        String item = item(subscription);
        var details = InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                .addItem(InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                        .setId(item)
                        .setPrice(price)
                        .build())
                .setProrationBehavior(InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE)
                .setProrationDate(at.getEpochSecond())
                .build();
        return stripe.call(s -> s.invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSubscription(subscription)
                        .setSubscriptionDetails(details)
                        .build()));
    }

    /** What a whole period would cost by that price, and nothing else: no days of another plan are reckoned with. */
    Invoice renewal(String subscription, String price) {
        var details = InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                .addItem(InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                        .setId(item(subscription))
                        .setPrice(price)
                        .build())
                .setProrationBehavior(InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.NONE)
                .build();
        return stripe.call(s -> s.invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSubscription(subscription)
                        .setSubscriptionDetails(details)
                        .setPreviewMode(InvoiceCreatePreviewParams.PreviewMode.RECURRING)
                        .build()));
    }

    /** What would be charged if a period began now, as after a pause. */
    Invoice previewRenewal(String subscription) {
        var details = InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                .setBillingCycleAnchor(InvoiceCreatePreviewParams.SubscriptionDetails.BillingCycleAnchor.NOW)
                .setProrationBehavior(InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.NONE)
                .build();
        return stripe.call(s -> s.invoices()
                .createPreview(InvoiceCreatePreviewParams.builder()
                        .setSubscription(subscription)
                        .setSubscriptionDetails(details)
                        .build()));
    }

    /**
     * Does it, once for a key; a plan is changed and paid for at once, or neither.
     *
     * @param failed run where Stripe failed, so that it is not known whether it was done
     */
    void change(Wish wish, String key, Runnable failed) {
        var params = SubscriptionUpdateParams.builder();
        switch (wish.act()) {
            case PLAN -> plan(params, wish).setPaymentBehavior(PaymentBehavior.ERROR_IF_INCOMPLETE);
            case CANCEL_AT_PERIOD_END -> params.setCancelAtPeriodEnd(true);
            case KEEP -> params.setCancelAtPeriodEnd(false);
            case PAUSE ->
                params.setPauseCollection(PauseCollection.builder()
                                .setBehavior(PauseCollection.Behavior.VOID)
                                .build())
                        .putMetadata(PAUSED_UNTIL, Long.toString(seconds(wish)));
            case UNPAUSE -> params.setPauseCollection(EmptyParam.EMPTY).putMetadata(PAUSED_UNTIL, "");
            case RENEW ->
                params.setPauseCollection(EmptyParam.EMPTY)
                        .putMetadata(PAUSED_UNTIL, "")
                        .setBillingCycleAnchor(SubscriptionUpdateParams.BillingCycleAnchor.NOW)
                        .setProrationBehavior(ProrationBehavior.NONE);
            case CANCEL_NOW -> {
                cancelNow(wish.subscription());
                return;
            }
        }
        stripe.call(s -> s.subscriptions().update(wish.subscription(), params.build(), StripeCalls.once(key)), failed);
    }

    /**
     * Changes the plan when its price is paid for, which only the holder of the card can have done.
     *
     * @return Stripe's page where that is done within a day; empty where it is paid for already
     */
    Optional<String> planOncePaid(Wish wish, String key) {
        var params = plan(SubscriptionUpdateParams.builder(), wish)
                .setPaymentBehavior(PaymentBehavior.PENDING_IF_INCOMPLETE)
                .addExpand("latest_invoice")
                .build();
        Subscription changed =
                stripe.call(s -> s.subscriptions().update(wish.subscription(), params, StripeCalls.once(key)));
        return changed.getPendingUpdate() == null
                ? Optional.empty()
                : Optional.of(changed.getLatestInvoiceObject().getHostedInvoiceUrl());
    }

    private SubscriptionUpdateParams.Builder plan(SubscriptionUpdateParams.Builder params, Wish wish) {
        return params.addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(item(wish.subscription()))
                        .setPrice(wish.price())
                        .build())
                .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE)
                .setProrationDate(seconds(wish));
    }

    /** Stripe knows no key of what is deleted: what is over already was cancelled before, and the answer lost. */
    private void cancelNow(String subscription) {
        try {
            stripe.call(s -> s.subscriptions().cancel(subscription));
        } catch (StripeRefused refused) {
            if (!refused.isMissing(null)) {
                throw refused;
            }
        }
    }

    private static long seconds(Wish wish) {
        return Objects.requireNonNull(wish.at(), "A plan and a pause have a time")
                .getEpochSecond();
    }

    private String item(String subscription) {
        Subscription found = stripe.call(s -> s.subscriptions().retrieve(subscription));
        return found.getItems().getData().getFirst().getId();
    }
}
