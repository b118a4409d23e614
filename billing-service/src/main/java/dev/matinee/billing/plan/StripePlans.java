package dev.matinee.billing.plan;

import com.stripe.model.Price;
import com.stripe.model.Product;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductUpdateParams;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The plans as Stripe has them: each a product, and a price under a lookup key. A changed price is a new one under the same key; who
 * has the old one keeps it, as does who has one that is archived.
 */
@Component
class StripePlans {
    private final PlanSettings settings;
    private final StripeCalls stripe;

    /** So many prices Stripe failed to make: what is asked for after that has another key. */
    private final AtomicInteger failures = new AtomicInteger();

    StripePlans(PlanSettings settings, StripeCalls stripe) {
        this.settings = settings;
        this.stripe = stripe;
    }

    /** Has it for sale; the id of its price. */
    String offer(Plan plan) {
        offerProduct(plan);
        var current = current(plan).orElse(null);
        if (current == null || !isOf(current, plan)) {
            return create(plan, current == null ? plan.stripePrice() : current.getId());
        }
        if (!isActive(current.getActive())) {
            setActive(current.getId(), true);
        }
        return current.getId();
    }

    /** Nobody can buy it from now on. */
    void archive(Plan plan) {
        try {
            setActive(Objects.requireNonNull(plan.stripePrice(), "What is archived is there"), false);
            stripe.call(s -> s.products()
                    .update(
                            id(plan),
                            ProductUpdateParams.builder().setActive(false).build()));
        } catch (StripeRefused refused) {
            if (!refused.isMissing(null)) {
                throw refused;
            }
        }
    }

    /** Of the product, and the price's lookup key. */
    private static String id(Plan plan) {
        return "matinee_" + plan.id();
    }

    private static boolean isActive(@Nullable Boolean active) {
        return Boolean.TRUE.equals(active);
    }

    /** Its own id has it made once, so it needs no key. */
    private void offerProduct(Plan plan) {
        var found = product(plan).orElse(null);
        if (found == null) {
            stripe.call(s -> s.products()
                    .create(ProductCreateParams.builder()
                            .setId(id(plan))
                            .setName(plan.name())
                            .putMetadata("plan", plan.id())
                            .build()));
        } else if (!plan.name().equals(found.getName()) || !isActive(found.getActive())) {
            stripe.call(s -> s.products()
                    .update(
                            id(plan),
                            ProductUpdateParams.builder()
                                    .setName(plan.name())
                                    .setActive(true)
                                    .build()));
        }
    }

    private Optional<Product> product(Plan plan) {
        try {
            return Optional.of(stripe.call(s -> s.products().retrieve(id(plan))));
        } catch (StripeRefused refused) {
            if (refused.isMissing(null)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Which has the plan's lookup key, archived or not. */
    private Optional<Price> current(Plan plan) {
        var params = PriceListParams.builder().addLookupKey(id(plan)).build();
        return stripe.call(s -> s.prices().list(params)).getData().stream().findFirst();
    }

    private boolean isOf(Price price, Plan plan) {
        return price.getUnitAmount() != null
                && price.getUnitAmount() == plan.price().amount()
                && price.getCurrency().equalsIgnoreCase(plan.price().currency())
                && price.getRecurring() != null
                && plan.interval().equals(price.getRecurring().getInterval())
                && settings.taxBehavior().name().equalsIgnoreCase(price.getTaxBehavior());
    }

    private void setActive(String price, boolean active) {
        stripe.call(s -> s.prices()
                .update(price, PriceUpdateParams.builder().setActive(active).build()));
    }

    /** @param replaced the price before; null for none. The same price made again after it is another one. */
    private String create(Plan plan, @Nullable String replaced) {
        var params = PriceCreateParams.builder()
                .setProduct(id(plan))
                .setNickname(plan.name())
                .setCurrency(plan.price().currency().toLowerCase(Locale.ROOT))
                .setUnitAmount(plan.price().amount())
                .setLookupKey(id(plan))
                .setTransferLookupKey(true)
                .setTaxBehavior(PriceCreateParams.TaxBehavior.valueOf(
                        settings.taxBehavior().name()))
                .setRecurring(PriceCreateParams.Recurring.builder()
                        .setInterval(PriceCreateParams.Recurring.Interval.valueOf(
                                plan.interval().toUpperCase(Locale.ROOT)))
                        .build())
                .putMetadata("plan", plan.id())
                .build();
        String sent = "%s after %s, %d".formatted(params.toMap(), replaced, failures.get());
        String key = "matinee-price-" + UUID.nameUUIDFromBytes(sent.getBytes(StandardCharsets.UTF_8));
        return stripe.call(s -> s.prices().create(params, StripeCalls.once(key)), failures::incrementAndGet)
                .getId();
    }
}
