package dev.matinee.auth.session;

import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The devices that are signed in. */
@RestController
@RequestMapping("/api/auth/sessions")
class SessionsController {
    private final SessionEnds sessions;

    SessionsController(SessionEnds sessions) {
        this.sessions = sessions;
    }

    @Operation(summary = "Devices signed in, the last used first")
    @GetMapping
    Page<SignedInDevice> list(CurrentAccount account) {
        return Page.of(sessions.living(account.id(), account.session()));
    }

    @Operation(summary = "Signs all other devices out")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(CurrentAccount account) {
        sessions.endOthers(account.id(), account.session());
    }

    @Operation(summary = "Signs a device out")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(CurrentAccount account, @PathVariable String id) {
        if (!sessions.end(id, account.id())) {
            throw Problem.notFound();
        }
    }
}
