package dev.matinee.auth.recovery;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.letter.Letters;
import dev.matinee.kit.caller.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proving that an address is one's own. */
@RestController
@RequestMapping("/api/auth/email")
class EmailController {
    private final Recovery recovery;
    private final Accounts accounts;
    private final Letters letters;

    EmailController(Recovery recovery, Accounts accounts, Letters letters) {
        this.recovery = recovery;
        this.accounts = accounts;
        this.letters = letters;
    }

    record Verification(@NotBlank @Size(max = 100) String token) {}

    @Operation(summary = "Proves an address by a link's token")
    @AuthProblems(AuthProblem.TOKEN_INVALID)
    @PostMapping("/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@Valid @RequestBody Verification verification) {
        recovery.verify(verification.token());
    }

    @Operation(summary = "Sends the link that proves the address once more")
    @PostMapping("/verify/send")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(CurrentAccount account, HttpServletRequest request) {
        var owner = accounts.get(account.id());
        if (!owner.emailVerified()) {
            letters.proveAddress(owner, request.getLocale());
        }
    }
}
