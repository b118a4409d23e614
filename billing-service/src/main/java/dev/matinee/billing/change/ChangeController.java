package dev.matinee.billing.change;

import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.BillingProblems;
import dev.matinee.billing.ledger.Cause;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a subscriber does with a subscription. */
@RestController
class ChangeController {
    private final Changes changes;

    ChangeController(Changes changes) {
        this.changes = changes;
    }

    record PreviewRequest(@NotBlank @Size(max = 40) String planId) {}

    /** @param at the moment of the preview that one agreed to; without it, it costs what it costs now */
    record PlanChange(
            @NotBlank @Size(max = 40) String planId,
            @Nullable Instant at) {}

    /** @param now at once, without anything given back; otherwise with the period that is paid for */
    record Cancellation(boolean now) {}

    /** @param until when it is collected again, at most 92 days after the period that is paid for */
    record PauseRequest(@NotNull Instant until) {}

    @Operation(summary = "What changing to another plan would cost now")
    @BillingProblems({BillingProblem.NO_SUBSCRIPTION, BillingProblem.NOT_NOW})
    @PostMapping("/api/billing/subscription/preview")
    PlanPreview preview(CurrentAccount account, @Valid @RequestBody PreviewRequest request) {
        return changes.preview(account.id(), request.planId());
    }

    @Operation(summary = "Changes to another plan; the difference is paid at once, or nothing is changed")
    @BillingProblems({BillingProblem.NO_SUBSCRIPTION, BillingProblem.NOT_NOW, BillingProblem.PAYMENT_FAILED})
    @CommonProblems(CommonProblem.IDEMPOTENCY_KEY_REUSED)
    @PostMapping("/api/billing/subscription/plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(
            CurrentAccount account,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PlanChange request) {
        changes.plan(account.id(), request.planId(), request.at(), key);
    }

    @Operation(summary = "Cancels the subscription, with its period or now")
    @BillingProblems({BillingProblem.NO_SUBSCRIPTION, BillingProblem.NOT_NOW})
    @CommonProblems(CommonProblem.IDEMPOTENCY_KEY_REUSED)
    @PostMapping("/api/billing/subscription/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            CurrentAccount account,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Cancellation request) {
        changes.cancel(account.id(), request.now(), Cause.viewer("cancel"), key);
    }

    @Operation(summary = "Takes back a cancellation that is still to come, or ends a pause")
    @BillingProblems({BillingProblem.NO_SUBSCRIPTION, BillingProblem.NOT_NOW, BillingProblem.PAYMENT_FAILED})
    @CommonProblems(CommonProblem.IDEMPOTENCY_KEY_REUSED)
    @PostMapping("/api/billing/subscription/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(
            CurrentAccount account, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        changes.resume(account.id(), key);
    }

    @Operation(summary = "What taking back a cancellation, or ending a pause, would cost now")
    @BillingProblems({BillingProblem.NO_SUBSCRIPTION, BillingProblem.NOT_NOW})
    @PostMapping("/api/billing/subscription/resume/preview")
    ResumePreview previewResume(CurrentAccount account) {
        return changes.previewResume(account.id());
    }

    @Operation(summary = "Pauses the subscription from the end of what is paid for on")
    @BillingProblems({BillingProblem.NO_SUBSCRIPTION, BillingProblem.NOT_NOW})
    @CommonProblems(CommonProblem.IDEMPOTENCY_KEY_REUSED)
    @PostMapping("/api/billing/subscription/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(
            CurrentAccount account,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PauseRequest request) {
        changes.pause(account.id(), request.until(), key);
    }
}
