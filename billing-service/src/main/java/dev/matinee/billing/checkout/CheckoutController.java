package dev.matinee.billing.checkout;

import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.BillingProblems;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ways to Stripe's pages. */
@RestController
class CheckoutController {
    private final Checkout checkout;
    private final Portal portal;

    CheckoutController(Checkout checkout, Portal portal) {
        this.checkout = checkout;
        this.portal = portal;
    }

    record CheckoutRequest(@NotBlank @Size(max = 40) String planId) {}

    record CheckoutStarted(String checkoutUrl) {}

    record PortalOpened(String portalUrl) {}

    @Operation(summary = "Begins buying a plan: the address of the page to pay on")
    @BillingProblems(BillingProblem.ALREADY_SUBSCRIBED)
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.IDEMPOTENCY_KEY_REUSED})
    @PostMapping("/api/billing/checkout")
    @ResponseStatus(HttpStatus.CREATED)
    CheckoutStarted checkout(
            CurrentAccount account,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CheckoutRequest request) {
        return new CheckoutStarted(checkout.begin(account.id(), request.planId(), key));
    }

    @Operation(summary = "The address of Stripe's page to change card and plan on")
    @BillingProblems(BillingProblem.NO_SUBSCRIPTION)
    @PostMapping("/api/billing/portal")
    @ResponseStatus(HttpStatus.CREATED)
    PortalOpened portal(CurrentAccount account) {
        return new PortalOpened(portal.open(account.id()));
    }
}
