package dev.matinee.auth.studio;

import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.session.SessionEnds;
import dev.matinee.auth.session.SignedInDevice;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of viewers, for whoever helps them: found by the whole address only, and each look is written down. */
@RestController
@RequestMapping("/api/studio/accounts")
class StudioAccountsController {
    private final Accounts accounts;
    private final SessionEnds sessions;

    StudioAccountsController(Accounts accounts, SessionEnds sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** In the body, since addresses of people do not belong into addresses of pages. */
    record Search(@NotBlank @Size(max = 254) String email) {}

    /** Written down, and kept: it names nobody. */
    record Why(@NotBlank @Size(max = 500) String why) {}

    record FoundAccount(
            String id, String email, String name, List<String> roles, boolean emailVerified, Instant createdAt) {
        static FoundAccount of(Account account) {
            return new FoundAccount(
                    account.id(),
                    account.email(),
                    (account.firstName() + " " + account.lastName()).strip(),
                    account.roles(),
                    account.emailVerified(),
                    account.createdAt());
        }
    }

    @Operation(summary = "The account with this e-mail address")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @PostMapping("/search")
    FoundAccount search(CurrentAccount operator, @Valid @RequestBody Search search) {
        return FoundAccount.of(looked(operator, accounts.byEmail(search.email()), "account"));
    }

    @Operation(summary = "An account")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping("/{id}")
    FoundAccount account(CurrentAccount operator, @PathVariable String id) {
        return FoundAccount.of(looked(operator, accounts.byId(id), "account"));
    }

    /** Who looked at what of whom is written down. */
    private static Account looked(CurrentAccount operator, Optional<Account> found, String what) {
        var account = found.orElseThrow(Problem::notFound);
        SecurityLog.happened("account-looked-at", account.id(), "operator", operator.id(), "what", what);
        return account;
    }

    @Operation(summary = "Devices that are signed in to an account, the last used first")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping("/{id}/sessions")
    Page<SignedInDevice> sessions(CurrentAccount operator, @PathVariable String id) {
        var account = looked(operator, accounts.byId(id), "sessions");
        return Page.of(sessions.living(account.id(), ""));
    }

    @Operation(summary = "Signs all devices of an account out")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @PostMapping("/{id}/sessions/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(CurrentAccount operator, @PathVariable String id, @Valid @RequestBody Why why) {
        var account = accounts.byId(id).orElseThrow(Problem::notFound);
        sessions.endOthers(account.id(), "");
        SecurityLog.happened("sessions-ended-by-operator", account.id(), "operator", operator.id(), "why", why.why());
    }
}
