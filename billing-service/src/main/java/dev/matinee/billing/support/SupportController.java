package dev.matinee.billing.support;

import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.BillingProblems;
import dev.matinee.billing.complimentary.Complimentaries;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.entitlement.Entitlements;
import dev.matinee.billing.invoice.InvoiceView;
import dev.matinee.billing.invoice.Invoices;
import dev.matinee.billing.ledger.Ledger;
import dev.matinee.billing.refund.Refunds;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An account's money, for whoever helps its owner. */
@RestController
@RequestMapping("/api/studio/billing/accounts/{account}")
class SupportController {
    private static final String ID = "[A-Za-z0-9-]{1,64}";

    private final Desk desk;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Entitlements entitlements;
    private final Complimentaries complimentaries;
    private final Invoices invoices;
    private final Refunds refunds;
    private final Ledger ledger;

    SupportController(
            Desk desk,
            Customers customers,
            Subscriptions subscriptions,
            Entitlements entitlements,
            Complimentaries complimentaries,
            Invoices invoices,
            Refunds refunds,
            Ledger ledger) {
        this.desk = desk;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.entitlements = entitlements;
        this.complimentaries = complimentaries;
        this.invoices = invoices;
        this.refunds = refunds;
        this.ledger = ledger;
    }

    /** @param until null: until it is taken away */
    record Gift(
            @NotBlank @Size(max = 40) String planId,
            @Nullable Instant until,
            @NotBlank @Size(max = 500) String why) {}

    record Why(@NotBlank @Size(max = 500) String why) {}

    /** @param amount in minor units; null: all that is left of it */
    record RefundRequest(
            @NotBlank @Size(max = 255) String invoiceId,
            @Nullable @Positive Long amount,
            @NotBlank @Size(max = 500) String why) {}

    /** @param now at once; otherwise with the period that is paid for */
    record CancelRequest(
            boolean now, @NotBlank @Size(max = 500) String why) {}

    @Operation(summary = "What there is of an account's money: empty for one that has none")
    @GetMapping
    AccountView account(@PathVariable String account, CurrentAccount operator) {
        String id = looked(account, operator, "money");
        return new AccountView(
                customers.stripeCustomerOf(id).orElse(null),
                subscriptions.of(id).orElse(null),
                entitlements.of(id).orElse(null),
                complimentaries.of(id).orElse(null),
                refunds.of(id));
    }

    @Operation(summary = "The account's invoices, the newest first")
    @CommonProblems(CommonProblem.MALFORMED)
    @GetMapping("/invoices")
    Page<InvoiceView> invoices(
            @PathVariable String account,
            CurrentAccount operator,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return invoices.page(looked(account, operator, "invoices"), cursor, Page.limit(limit));
    }

    @Operation(summary = "All that changed of the account, the latest first: by whom, and why")
    @CommonProblems(CommonProblem.MALFORMED)
    @GetMapping("/ledger")
    Page<Ledger.Entry> ledger(
            @PathVariable String account,
            CurrentAccount operator,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ledger.page(looked(account, operator, "ledger"), cursor, Page.limit(limit));
    }

    @Operation(summary = "Gives the account a plan for nothing, in the place of what was given before")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @PutMapping("/complimentary")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String account, CurrentAccount operator, @Valid @RequestBody Gift gift) {
        desk.give(known(account), gift.planId(), gift.until(), operator.id(), gift.why());
    }

    @Operation(summary = "Takes away what was given")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @PostMapping("/complimentary/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String account, CurrentAccount operator, @Valid @RequestBody Why why) {
        desk.take(known(account), operator.id(), why.why());
    }

    @Operation(summary = "Gives back what was paid of an invoice, or a part of it")
    @BillingProblems(BillingProblem.NOT_REFUNDABLE)
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.IDEMPOTENCY_KEY_REUSED, CommonProblem.INVALID})
    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refund(
            @PathVariable String account,
            CurrentAccount operator,
            @RequestHeader("Idempotency-Key") @Size(min = 1, max = 255) String key,
            @Valid @RequestBody RefundRequest request) {
        desk.refund(known(account), request.invoiceId(), request.amount(), key, operator.id(), request.why());
    }

    @Operation(summary = "Cancels the account's subscription, with its period or now")
    @BillingProblems({BillingProblem.NO_SUBSCRIPTION, BillingProblem.NOT_NOW})
    @CommonProblems({CommonProblem.IDEMPOTENCY_KEY_REUSED, CommonProblem.INVALID})
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @PathVariable String account,
            CurrentAccount operator,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CancelRequest request) {
        desk.cancel(known(account), request.now(), key, operator.id(), request.why());
    }

    /** Who looked at what of whom is written down. */
    private static String looked(String account, CurrentAccount operator, String what) {
        String id = known(account);
        SecurityLog.happened("account-looked-at", id, "operator", operator.id(), "what", what);
        return id;
    }

    private static String known(String account) {
        if (!account.matches(ID)) {
            throw Problem.notFound();
        }
        return account;
    }
}
