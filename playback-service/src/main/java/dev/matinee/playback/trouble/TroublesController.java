package dev.matinee.playback.trouble;

import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong for an account, for whoever helps its owner. */
@RestController
class TroublesController {
    private final Troubles troubles;

    TroublesController(Troubles troubles) {
        this.troubles = troubles;
    }

    @Operation(
            summary =
                    "Starts that were refused and sittings that went wrong in the last month, the latest first; at most 100")
    @GetMapping("/api/studio/playback/accounts/{account}/troubles")
    Page<Trouble> of(@PathVariable String account, CurrentAccount operator) {
        SecurityLog.happened("account-looked-at", account, "operator", operator.id(), "what", "troubles");
        return Page.of(troubles.latest(account, Page.MAX_LIMIT));
    }
}
