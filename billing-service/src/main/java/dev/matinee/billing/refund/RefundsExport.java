package dev.matinee.billing.refund;

import dev.matinee.billing.refund.Refunds.Given;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What went back to an account, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class RefundsExport {
    private final Refunds refunds;

    RefundsExport(Refunds refunds) {
        this.refunds = refunds;
    }

    @GetMapping("/internal/accounts/{account}/refunds")
    Page<Given> of(@PathVariable String account) {
        return Page.of(refunds.of(account));
    }
}
