package dev.matinee.playback.trouble;

import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong for an account, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class TroublesExport {
    private static final int MOST = 10_000;

    private final Troubles troubles;

    TroublesExport(Troubles troubles) {
        this.troubles = troubles;
    }

    @GetMapping("/internal/accounts/{account}/troubles")
    Page<Trouble> of(@PathVariable String account) {
        return Page.of(troubles.latest(account, MOST));
    }
}
