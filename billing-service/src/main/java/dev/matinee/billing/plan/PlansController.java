package dev.matinee.billing.plan;

import dev.matinee.billing.money.Money;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plans on offer, open to all. */
@RestController
class PlansController {
    private final Plans plans;

    PlansController(Plans plans) {
        this.plans = plans;
    }

    /** @param trialDays null where there is no trial */
    record OfferedPlan(
            String id,
            String name,
            Money price,
            String interval,
            String resolution,
            int streams,
            int downloads,
            @Nullable Integer trialDays) {
        static OfferedPlan of(Plan plan) {
            return new OfferedPlan(
                    plan.id(),
                    plan.name(),
                    plan.price(),
                    plan.interval(),
                    plan.resolution(),
                    plan.streams(),
                    plan.downloads(),
                    plan.trialDays() == 0 ? null : plan.trialDays());
        }
    }

    @Operation(summary = "The plans on offer")
    @GetMapping("/api/billing/plans")
    Page<OfferedPlan> plans() {
        return Page.of(plans.offered().stream().map(OfferedPlan::of).toList());
    }
}
