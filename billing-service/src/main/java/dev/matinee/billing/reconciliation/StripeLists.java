package dev.matinee.billing.reconciliation;

import com.stripe.model.HasId;
import com.stripe.model.Invoice;
import com.stripe.model.StripeCollection;
import com.stripe.param.InvoiceListParams;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.subscription.StripeSubscriptions;
import dev.matinee.billing.subscription.StripeSubscriptions.Theirs;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that Stripe has, page by page: one call at a time, so that calls for viewers are not held up. */
@Component
class StripeLists {
    private static final long PAGE = 100;

    private final StripeCalls stripe;
    private final StripeSubscriptions subscriptions;

    StripeLists(StripeCalls stripe, StripeSubscriptions subscriptions) {
        this.stripe = stripe;
        this.subscriptions = subscriptions;
    }

    void eachSubscription(Consumer<Theirs> each) {
        @Nullable String after = null;
        do {
            var page = subscriptions.page(after);
            page.found().forEach(each);
            after = page.next();
        } while (after != null);
    }

    void eachInvoice(Instant since, Consumer<Invoice> each) {
        var created = InvoiceListParams.Created.builder()
                .setGte(since.getEpochSecond())
                .build();
        eachOf(
                after -> stripe.call(s -> s.invoices()
                        .list(InvoiceListParams.builder()
                                .setCreated(created)
                                .setLimit(PAGE)
                                .setStartingAfter(after)
                                .build())),
                each);
    }

    private static <T extends HasId> void eachOf(
            Function<@Nullable String, StripeCollection<T>> page, Consumer<T> each) {
        @Nullable String after = null;
        StripeCollection<T> found;
        do {
            found = page.apply(after);
            found.getData().forEach(each);
            after = found.getData().isEmpty() ? null : found.getData().getLast().getId();
        } while (Boolean.TRUE.equals(found.getHasMore()) && after != null);
    }
}
