package dev.matinee.billing.subscription;

import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionListParams;
import dev.matinee.billing.entitlement.SubscriptionState;
import dev.matinee.billing.entitlement.SubscriptionState.Pause;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Stripe which subscription a customer has. */
@Component
public class StripeSubscriptions {
    /** In a subscription's metadata: when its pause is over, in seconds since 1970. */
    private static final String PAUSED_UNTIL = "paused_until";

    private static final List<String> BEST_FIRST =
            List.of("active", "trialing", "past_due", "unpaid", "paused", "incomplete", "canceled");

    /** An invoice's status as long as it is not paid, given up or not. */
    private static final Set<String> OWED = Set.of("open", "uncollectible");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

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
                    .map(s -> state(s).owedSince(owedSince(s)));
        } catch (StripeRefused refused) {
            if (refused.isMissing(null)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** One of all that there are. It may be of a business of another kind: its state is read when it is known to be ours. */
    public record Theirs(Subscription subscription) {
        public String id() {
            return subscription.getId();
        }

        public String stripeCustomer() {
            return subscription.getCustomer();
        }

        /** Whose it is by what we wrote into it; empty for one that we did not make. */
        public Optional<String> writtenAccount() {
            return Optional.ofNullable(subscription.getMetadata()).map(written -> written.get("account"));
        }

        public boolean isLive() {
            return Subscriptions.LIVE.contains(subscription.getStatus());
        }

        public SubscriptionState state() {
            return StripeSubscriptions.state(subscription);
        }
    }

    /** @param next what the next page begins after; null where there is none */
    public record Listed(List<Theirs> found, @Nullable String next) {}

    /**
     * A page of all that there are, the newest first. What is past due is said to be since its latest invoice.
     *
     * @param after what it begins after; null for the first
     */
    public Listed page(@Nullable String after) {
        var params = SubscriptionListParams.builder()
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(100L)
                .setStartingAfter(after)
                .addExpand("data.latest_invoice")
                .build();
        var page = stripe.call(s -> s.subscriptions().list(params));
        var found = page.getData().stream()
                .filter(s -> BEST_FIRST.contains(s.getStatus()))
                .map(Theirs::new)
                .toList();
        boolean isLast =
                !Boolean.TRUE.equals(page.getHasMore()) || page.getData().isEmpty();
        return new Listed(found, isLast ? null : page.getData().getLast().getId());
    }

    /** When the first invoice was made since which none was paid. Another period that is not paid is no other debt. */
    private @Nullable Instant owedSince(Subscription subscription) {
        if (!isPastDue(subscription)) {
            return null;
        }
        var newestFirst = InvoiceListParams.builder()
                .setSubscription(subscription.getId())
                .setLimit(100L)
                .build();
        return stripe.call(s -> s.invoices().list(newestFirst)).getData().stream()
                .filter(invoice -> !"draft".equals(invoice.getStatus()))
                .takeWhile(invoice -> OWED.contains(invoice.getStatus()))
                .reduce((newer, older) -> older)
                .map(invoice -> instant(invoice.getCreated()))
                .orElseGet(() -> latestInvoice(subscription));
    }

    private static boolean isPastDue(Subscription subscription) {
        return "past_due".equals(subscription.getStatus());
    }

    private static @Nullable Instant latestInvoice(Subscription subscription) {
        var latest = subscription.getLatestInvoiceObject();
        return latest == null ? null : instant(latest.getCreated());
    }

    private static SubscriptionState state(Subscription subscription) {
        SubscriptionItem item = subscription.getItems().getData().getFirst();
        Instant periodEnd = Instant.ofEpochSecond(item.getCurrentPeriodEnd());
        boolean cancels = Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd());
        Instant cancelAt = instant(subscription.getCancelAt());
        return new SubscriptionState(
                subscription.getId(),
                subscription.getStatus(),
                plan(item),
                new Money(amount(item), item.getPrice().getCurrency()),
                item.getPrice().getRecurring().getInterval(),
                periodEnd,
                cancels,
                cancelAt == null && cancels ? periodEnd : cancelAt,
                isPastDue(subscription) ? latestInvoice(subscription) : null,
                instant(subscription.getTrialEnd()),
                pause(subscription, item));
    }

    /** What was paid for is still given; of a period whose invoice is not to be paid, nothing. */
    private static @Nullable Pause pause(Subscription subscription, SubscriptionItem item) {
        var paused = subscription.getPauseCollection();
        if (paused == null) {
            return null;
        }
        var latest = subscription.getLatestInvoiceObject();
        boolean isPaid = latest != null && "paid".equals(latest.getStatus());
        Long from = isPaid ? item.getCurrentPeriodEnd() : item.getCurrentPeriodStart();
        return new Pause(Instant.ofEpochSecond(from), pausedUntil(subscription, paused.getResumesAt()));
    }

    /** By us, or by Stripe itself. */
    private static @Nullable Instant pausedUntil(Subscription subscription, @Nullable Long resumesAt) {
        String ours = subscription.getMetadata().get(PAUSED_UNTIL);
        return ours != null && SECONDS.matcher(ours).matches()
                ? Instant.ofEpochSecond(Long.parseLong(ours))
                : instant(resumesAt);
    }

    private static long amount(SubscriptionItem item) {
        Long amount = item.getPrice().getUnitAmount();
        if (amount == null) {
            throw new IllegalStateException(
                    "Price " + item.getPrice().getId() + " has no one amount, so it is none of a plan");
        }
        return amount;
    }

    private static String plan(SubscriptionItem item) {
        var metadata = item.getPrice().getMetadata();
        return Objects.requireNonNullElse(metadata == null ? null : metadata.get("plan"), "unknown");
    }

    private static @Nullable Instant instant(@Nullable Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
