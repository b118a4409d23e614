package dev.matinee.billing.invoice;

import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All of an account's invoices, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class InvoicesExport {
    private final Invoices invoices;

    InvoicesExport(Invoices invoices) {
        this.invoices = invoices;
    }

    @GetMapping("/internal/accounts/{account}/invoices")
    Page<InvoiceView> of(@PathVariable String account, @RequestParam(required = false) @Nullable String cursor) {
        return invoices.page(account, cursor, Page.MAX_LIMIT);
    }
}
