package dev.matinee.billing.subscription;

import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.param.SubscriptionListParams;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Stripe which subscription a customer has. */
@Component
class StripeSubscriptions {
    private static final List<String> BEST_FIRST =
            List.of("active", "trialing", "past_due", "unpaid", "paused", "incomplete", "canceled");

    private final StripeCalls stripe;

    StripeSubscriptions(StripeCalls stripe) {
        this.stripe = stripe;
    }

    /** The one that gives most, the newest of them; empty where there never was one. */
    Optional<SubscriptionState> of(String customer) {
        try {
            var params = SubscriptionListParams.builder()
                    .setCustomer(customer)
                    .setStatus(SubscriptionListParams.Status.ALL)
                    .setLimit(100L)
                    .addExpand("data.latest_invoice")
                    .build();
            return stripe.call(s -> s.subscriptions().list(params)).getData().stream()
                    .filter(s -> BEST_FIRST.contains(s.getStatus()))
                    .min(Comparator.<Subscription>comparingInt(s -> BEST_FIRST.indexOf(s.getStatus()))
                            .thenComparing(Subscription::getCreated, Comparator.reverseOrder()))
                    .map(StripeSubscriptions::state);
        } catch (StripeRefused refused) {
            if (refused.isMissing(null)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static SubscriptionState state(Subscription subscription) {
        SubscriptionItem item = subscription.getItems().getData().getFirst();
        Instant periodEnd = Instant.ofEpochSecond(item.getCurrentPeriodEnd());
        boolean cancels = Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd());
        Instant cancelAt = instant(subscription.getCancelAt());
        var owed = "past_due".equals(subscription.getStatus()) ? subscription.getLatestInvoiceObject() : null;
        return new SubscriptionState(
                subscription.getId(),
                subscription.getStatus(),
                plan(item),
                periodEnd,
                cancels,
                cancelAt == null && cancels ? periodEnd : cancelAt,
                owed == null ? null : instant(owed.getCreated()));
    }

    private static String plan(SubscriptionItem item) {
        var metadata = item.getPrice().getMetadata();
        return Objects.requireNonNullElse(metadata == null ? null : metadata.get("plan"), "unknown");
    }

    private static @Nullable Instant instant(@Nullable Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
