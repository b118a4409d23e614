package dev.matinee.auth.recovery;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.account.Credentials;
import dev.matinee.auth.account.EmailAddress;
import dev.matinee.auth.letter.Letters;
import dev.matinee.auth.letter.Notice;
import dev.matinee.auth.password.NewPassword;
import dev.matinee.auth.session.Device;
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

/** Passwords forgotten, set anew, changed, and shown to be known. */
@RestController
@RequestMapping("/api/auth/password")
class PasswordController {
    private final Recovery recovery;
    private final Credentials credentials;
    private final Accounts accounts;
    private final Letters letters;

    PasswordController(Recovery recovery, Credentials credentials, Accounts accounts, Letters letters) {
        this.recovery = recovery;
        this.credentials = credentials;
        this.accounts = accounts;
        this.letters = letters;
    }

    record Forgotten(
            @NotBlank @Size(max = EmailAddress.LONGEST) String email) {}

    record Reset(
            @NotBlank @Size(max = 100) String token,
            @NewPassword String password) {}

    record Change(
            @NotBlank @Size(max = 1000) String currentPassword,
            @NewPassword String newPassword) {}

    record Proof(@NotBlank @Size(max = 1000) String password) {}

    @Operation(summary = "Sends a link to set a new password; says nothing about whether there is such an account")
    @PostMapping("/forgot")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(@Valid @RequestBody Forgotten forgotten, HttpServletRequest request) {
        letters.resetPassword(forgotten.email(), request.getLocale());
    }

    @Operation(summary = "Sets a new password by a link's token; every session ends")
    @AuthProblems(AuthProblem.TOKEN_INVALID)
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@Valid @RequestBody Reset reset, HttpServletRequest request) {
        String account = recovery.reset(reset.token(), reset.password(), credentials.hashed(reset.password()));
        tellOfChange(account, request);
    }

    @Operation(summary = "Changes the password; every other session ends")
    @AuthProblems(AuthProblem.INVALID_CREDENTIALS)
    @PostMapping("/change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(CurrentAccount account, @Valid @RequestBody Change change, HttpServletRequest request) {
        credentials.prove(account.id(), change.currentPassword());
        recovery.change(
                account.id(), account.session(), change.newPassword(), credentials.hashed(change.newPassword()));
        tellOfChange(account.id(), request);
    }

    private void tellOfChange(String account, HttpServletRequest request) {
        letters.tell(
                accounts.get(account),
                Notice.PASSWORD_CHANGED,
                Device.of(request).name(),
                request.getLocale());
    }

    @Operation(summary = "Whether this is the account's password: 204, else 401 invalid-credentials")
    @AuthProblems(AuthProblem.INVALID_CREDENTIALS)
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(CurrentAccount account, @Valid @RequestBody Proof proof) {
        credentials.prove(account.id(), proof.password());
    }
}
