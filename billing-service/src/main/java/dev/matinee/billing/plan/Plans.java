package dev.matinee.billing.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans, as the settings say. */
@Service
public class Plans {
    private final StoredPlans stored;

    Plans(StoredPlans stored) {
        this.stored = stored;
    }

    @Transactional
    void offer(PlanSettings settings) {
        for (int i = 0; i < settings.plans().size(); i++) {
            var offer = settings.plans().get(i);
            var plan = stored.findById(offer.id()).orElseGet(() -> new StoredPlan(offer.id()));
            plan.set(offer, i);
            stored.save(plan);
        }
        stored.withdrawAllBut(
                settings.plans().stream().map(PlanSettings.Offer::id).toList());
    }

    @Transactional(readOnly = true)
    public List<Plan> offered() {
        return stored.findTop50ByOfferedTrueOrderByPosition().stream()
                .map(StoredPlan::toPlan)
                .toList();
    }

    public Optional<Plan> offered(String id) {
        return offered().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** Also one that is no longer offered. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(String id) {
        return stored.findById(id).map(StoredPlan::toPlan);
    }

    /** Those that are no longer offered, and may still be for sale at Stripe. */
    @Transactional(readOnly = true)
    List<Plan> withdrawn() {
        return stored.findTop50ByOfferedFalseAndStripePriceNotNull().stream()
                .map(StoredPlan::toPlan)
                .toList();
    }

    /** @param price null where it is not for sale at Stripe (any more) */
    @Transactional
    void hasStripePrice(String id, @Nullable String price) {
        stored.setStripePrice(id, price);
    }
}
