package dev.matinee.auth.myaccount;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.account.Credentials;
import dev.matinee.auth.account.EmailAddress;
import dev.matinee.auth.account.Terms;
import dev.matinee.auth.letter.Letters;
import dev.matinee.auth.letter.Notice;
import dev.matinee.auth.session.Device;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account of whoever calls. */
@RestController
@RequestMapping("/api/auth/account")
class AccountController {
    private static final String SOMETHING = "[\\s\\S]*\\S[\\s\\S]*";

    private final Accounts accounts;
    private final Credentials credentials;
    private final Erasure erasure;
    private final Letters letters;
    private final Terms terms;

    AccountController(Accounts accounts, Credentials credentials, Erasure erasure, Letters letters, Terms terms) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.erasure = erasure;
        this.letters = letters;
        this.terms = terms;
    }

    /** What is left out stays. Another address wants the password. */
    record Change(
            @Nullable @Size(max = 60) @Pattern(regexp = SOMETHING, message = "must not be empty")
            String firstName,

            @Nullable @Size(max = 60) @Pattern(regexp = SOMETHING, message = "must not be empty")
            String lastName,

            @Nullable
            @Size(max = EmailAddress.LONGEST)
            @Pattern(regexp = EmailAddress.PATTERN, message = "is not an e-mail address")
            String email,

            @Nullable @Size(max = 1000) String password) {}

    record Agreement(@NotBlank @Size(max = 20) String version) {}

    record Farewell(@NotBlank @Size(max = 1000) String password) {}

    @Operation(summary = "The account")
    @GetMapping
    Account show(CurrentAccount account) {
        return accounts.get(account.id());
    }

    @Operation(summary = "Changes names or address; another address wants the password and is proven anew")
    @AuthProblems({AuthProblem.INVALID_CREDENTIALS, AuthProblem.EMAIL_TAKEN})
    @PatchMapping
    Account change(CurrentAccount account, @Valid @RequestBody Change change, HttpServletRequest request) {
        var now = accounts.get(account.id());
        String email = change.email();
        if (email != null && !EmailAddress.key(email).equals(EmailAddress.key(now.email()))) {
            if (change.password() == null || change.password().isBlank()) {
                throw Problem.invalid("password", "is needed to change the e-mail address");
            }
            credentials.prove(account.id(), change.password());
            letters.proveAddress(erasure.moveTo(account.id(), account.session(), email), request.getLocale());
            tell(now, Notice.EMAIL_CHANGED, request);
        }
        return accounts.rename(account.id(), change.firstName(), change.lastName());
    }

    @Operation(summary = "Agrees to the terms in force")
    @PutMapping("/terms")
    Account agree(CurrentAccount account, @Valid @RequestBody Agreement agreement) {
        terms.isInForce(agreement.version());
        return accounts.agree(account.id(), agreement.version());
    }

    @Operation(summary = "Erases the account and what it owns; wants the password")
    @AuthProblems(AuthProblem.INVALID_CREDENTIALS)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(CurrentAccount account, @Valid @RequestBody Farewell farewell, HttpServletRequest request) {
        credentials.prove(account.id(), farewell.password());
        var gone = accounts.get(account.id());
        erasure.erase(account.id());
        tell(gone, Notice.ACCOUNT_ERASED, request);
    }

    private void tell(Account before, Notice notice, HttpServletRequest request) {
        letters.tell(before, notice, Device.of(request).name(), request.getLocale());
    }
}
