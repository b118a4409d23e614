package dev.matinee.billing.plan;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps Stripe's products and prices in step with the plans, in the background: a start neither waits for Stripe nor fails without
 * it. Looks when Stripe says that something became of them, and now and then by itself. What goes wrong with one plan holds up no other.
 */
@Component
public class PlanSync {
    private static final Logger log = LoggerFactory.getLogger(PlanSync.class);

    private final PlanSettings settings;
    private final Plans plans;
    private final StripePlans stripe;
    private final AtomicBoolean due = new AtomicBoolean();

    PlanSync(PlanSettings settings, Plans plans, StripePlans stripe) {
        this.settings = settings;
        this.plans = plans;
        this.stripe = stripe;
    }

    @EventListener(ApplicationStartedEvent.class)
    void offer() {
        plans.offer(settings);
        lookAgain();
    }

    /** Soon. */
    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void lookAgain() {
        due.set(true);
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 100)
    void sync() {
        if (!due.getAndSet(false)) {
            return;
        }
        boolean isInStep = false;
        try {
            isInStep = eachInStep();
        } finally {
            if (!isInStep) {
                lookAgain();
            }
        }
    }

    private boolean eachInStep() {
        boolean all = true;
        for (Plan plan : plans.offered()) {
            all &= isDone(plan, () -> {
                String price = stripe.offer(plan);
                if (!price.equals(plan.stripePrice())) {
                    plans.hasStripePrice(plan.id(), price);
                    log.info("Plan {} is sold at Stripe's price {}", plan.id(), price);
                }
            });
        }
        for (Plan plan : plans.withdrawn()) {
            all &= isDone(plan, () -> {
                stripe.archive(plan);
                plans.hasStripePrice(plan.id(), null);
                log.info("Plan {} is no longer sold at Stripe", plan.id());
            });
        }
        return all;
    }

    private static boolean isDone(Plan plan, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "Plan {} could not be brought in step at Stripe, and that is tried again: {}",
                    plan.id(),
                    e.toString());
            return false;
        }
    }
}
