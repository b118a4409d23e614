package dev.matinee.billing.reconciliation;

import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.BillingProblems;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether ours was what Stripe has. */
@RestController
@RequestMapping("/api/studio/billing/reconciliation")
class ReconciliationController {
    private final ReconciliationRuns runs;
    private final Turns turns;

    ReconciliationController(ReconciliationRuns runs, Turns turns) {
        this.runs = runs;
        this.turns = turns;
    }

    @Operation(summary = "What the last reconciliation found; 404 before the first")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping
    Report last() {
        return turns.last().orElseThrow(Problem::notFound);
    }

    @Operation(summary = "Compares ours with Stripe's now, and mends what differs")
    @BillingProblems(BillingProblem.RUNNING)
    @PostMapping
    Report now(CurrentAccount operator) {
        SecurityLog.happened("compared-with-stripe", operator.id());
        return runs.now().orElseThrow(BillingProblem.RUNNING::problem);
    }
}
