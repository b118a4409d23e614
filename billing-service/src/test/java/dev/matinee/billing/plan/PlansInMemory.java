package dev.matinee.billing.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of plans, in memory. */
final class PlansInMemory implements StoredPlans {
    private final Map<String, StoredPlan> rows = new LinkedHashMap<>();

    @Override
    public Optional<StoredPlan> findById(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<StoredPlan> findTop50ByOfferedTrueOrderByPosition() {
        return new ArrayList<>(
                rows.values().stream().filter(plan -> plan.offered).toList());
    }

    @Override
    public List<StoredPlan> findTop50ByOfferedFalseAndStripePriceNotNull() {
        return rows.values().stream()
                .filter(plan -> !plan.offered && plan.stripePrice != null)
                .toList();
    }

    @Override
    public StoredPlan save(StoredPlan plan) {
        rows.put(plan.id, plan);
        return plan;
    }

    @Override
    public void withdrawAllBut(List<String> offered) {
        rows.values().forEach(plan -> plan.offered = offered.contains(plan.id));
    }

    @Override
    public void setStripePrice(String id, @Nullable String price) {
        rows.get(id).stripePrice = price;
    }
}
