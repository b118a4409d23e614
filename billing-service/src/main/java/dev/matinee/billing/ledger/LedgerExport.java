package dev.matinee.billing.ledger;

import dev.matinee.billing.money.Money;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that the ledger has of an account, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class LedgerExport {
    private final Ledger ledger;

    LedgerExport(Ledger ledger) {
        this.ledger = ledger;
    }

    /** As an entry is, without who of the operators it was: that is somebody else's datum. */
    record Changed(
            Instant at,
            Fact.About about,
            String id,
            String state,
            @Nullable String detail,
            @Nullable String planId,
            @Nullable Money money,
            Cause.Who who,
            String why) {}

    @GetMapping("/internal/accounts/{account}/ledger")
    Page<Changed> of(@PathVariable String account, @RequestParam(required = false) @Nullable String cursor) {
        var page = ledger.page(account, cursor, Page.MAX_LIMIT);
        return new Page<>(page.items().stream().map(LedgerExport::changed).toList(), page.nextCursor());
    }

    private static Changed changed(Ledger.Entry entry) {
        Fact fact = entry.fact();
        return new Changed(
                entry.at(),
                fact.about(),
                fact.id(),
                fact.state(),
                fact.detail(),
                fact.planId(),
                fact.money(),
                entry.cause().who(),
                entry.cause().why());
    }
}
