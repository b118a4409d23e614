package dev.matinee.billing.plan;

import com.stripe.model.Price;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.ProductCreateParams;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps Stripe's products and prices in step with the plans, in the background: a start neither waits for Stripe nor
 * fails without it. A changed price is a new one under the same lookup key; who has the old one keeps it.
 */
@Component
class PlanSync {
    private static final Logger log = LoggerFactory.getLogger(PlanSync.class);

    private final PlanSettings settings;
    private final Plans plans;
    private final StripeCalls stripe;
    private final AtomicBoolean inStep = new AtomicBoolean(true);

    PlanSync(PlanSettings settings, Plans plans, StripeCalls stripe) {
        this.settings = settings;
        this.plans = plans;
        this.stripe = stripe;
    }

    @EventListener(ApplicationStartedEvent.class)
    void offer() {
        plans.offer(settings);
        inStep.set(false);
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 100)
    void sync() {
        if (inStep.get()) {
            return;
        }
        try {
            for (Plan plan : plans.offered()) {
                plans.hasStripePrice(plan.id(), price(plan).getId());
            }
            inStep.set(true);
            log.info("Stripe's prices are in step with the plans");
        } catch (RuntimeException away) {
            log.warn(
                    "Stripe's prices could not be brought in step with the plans, and are tried again: {}",
                    away.toString());
        }
    }

    private Price price(Plan plan) {
        String key = lookupKey(plan);
        var found = stripe.call(s -> s.prices()
                        .list(PriceListParams.builder()
                                .addLookupKey(key)
                                .setActive(true)
                                .build()))
                .getData();
        var current = found.isEmpty() ? null : found.getFirst();
        return current != null && isOf(current, plan) ? current : create(plan, current);
    }

    private static String lookupKey(Plan plan) {
        return "matinee_" + plan.id();
    }

    private boolean isOf(Price price, Plan plan) {
        return price.getUnitAmount() != null
                && price.getUnitAmount() == plan.price().amount()
                && price.getCurrency().equalsIgnoreCase(plan.price().currency())
                && price.getRecurring() != null
                && plan.interval().equals(price.getRecurring().getInterval())
                && settings.taxBehavior().name().equalsIgnoreCase(price.getTaxBehavior());
    }

    private Price create(Plan plan, @Nullable Price replaced) {
        String product = product(plan);
        String after = replaced == null ? "none" : replaced.getId();
        String key = "matinee-price-%s-%d-%s-%s-%s-after-%s"
                .formatted(
                        plan.id(),
                        plan.price().amount(),
                        plan.price().currency(),
                        plan.interval(),
                        settings.taxBehavior(),
                        after);
        return stripe.call(s -> s.prices()
                .create(
                        PriceCreateParams.builder()
                                .setProduct(product)
                                .setNickname(plan.name())
                                .setCurrency(plan.price().currency().toLowerCase(Locale.ROOT))
                                .setUnitAmount(plan.price().amount())
                                .setLookupKey(lookupKey(plan))
                                .setTransferLookupKey(true)
                                .setTaxBehavior(PriceCreateParams.TaxBehavior.valueOf(
                                        settings.taxBehavior().name()))
                                .setRecurring(PriceCreateParams.Recurring.builder()
                                        .setInterval(PriceCreateParams.Recurring.Interval.valueOf(
                                                plan.interval().toUpperCase(Locale.ROOT)))
                                        .build())
                                .putMetadata("plan", plan.id())
                                .build(),
                        StripeCalls.once(key)));
    }

    private String product(Plan plan) {
        String id = lookupKey(plan);
        try {
            return stripe.call(s -> s.products()
                            .create(
                                    ProductCreateParams.builder()
                                            .setId(id)
                                            .setName(plan.name())
                                            .putMetadata("plan", plan.id())
                                            .build(),
                                    StripeCalls.once("matinee-product-" + id)))
                    .getId();
        } catch (StripeRefused refused) {
            if (refused.isAlreadyThere()) {
                return id;
            }
            throw refused;
        }
    }
}
