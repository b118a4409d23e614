package dev.matinee.billing.invoice;

import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The account's invoices, newest first. */
@RestController
class InvoicesController {
    private final Invoices invoices;
    private final Receipts receipts;

    InvoicesController(Invoices invoices, Receipts receipts) {
        this.invoices = invoices;
        this.receipts = receipts;
    }

    record Receipt(String receiptUrl) {}

    @Operation(summary = "The account's invoices, the newest first")
    @CommonProblems(CommonProblem.MALFORMED)
    @GetMapping("/api/billing/invoices")
    Page<InvoiceView> invoices(
            CurrentAccount account,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return invoices.page(account.id(), cursor, Page.limit(limit));
    }

    @Operation(summary = "The address of Stripe's receipt for an invoice that was paid; it does not last")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping("/api/billing/invoices/{id}/receipt")
    Receipt receipt(CurrentAccount account, @PathVariable String id) {
        return new Receipt(receipts.of(account.id(), id));
    }
}
