package dev.matinee.billing.webhook;

import dev.matinee.billing.webhook.AsideEvents.Aside;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What of Stripe's events an operator has to look at. */
@RestController
@RequestMapping("/api/studio/billing/events")
class AsideEventsController {
    private final AsideEvents aside;
    private final EventWorker worker;

    AsideEventsController(AsideEvents aside, EventWorker worker) {
        this.aside = aside;
        this.worker = worker;
    }

    @Operation(summary = "Stripe's events that could not be worked through, with what they failed by; the first 100")
    @GetMapping
    Page<Aside> aside() {
        return Page.of(aside.first(Page.MAX_LIMIT));
    }

    @Operation(summary = "Has one of them tried again")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable String id, CurrentAccount operator) {
        if (!aside.replay(id)) {
            throw Problem.notFound();
        }
        SecurityLog.happened("stripe-event-replayed", operator.id(), "stripeEvent", id);
        worker.wake();
    }
}
