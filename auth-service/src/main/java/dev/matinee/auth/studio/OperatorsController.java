package dev.matinee.auth.studio;

import dev.matinee.auth.account.Accounts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The names of operators, for those who read who changed what. */
@RestController
class OperatorsController {
    /** More than any house has. */
    private static final int MOST = 500;

    private final Accounts accounts;

    OperatorsController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param id of the account */
    record Operator(String id, String name) {}

    record Operators(List<Operator> items) {}

    @GetMapping("/api/studio/operators")
    @Operation(summary = "The names of the accounts that are operators")
    ResponseEntity<Operators> list() {
        var all = accounts.operators(MOST).stream()
                .map(account -> new Operator(account.id(), (account.firstName() + " " + account.lastName()).strip()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Operators(all));
    }
}
