package dev.matinee.auth.passkey;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.letter.Letters;
import dev.matinee.auth.letter.Notice;
import dev.matinee.auth.session.Device;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The passkeys of an account. */
@RestController
@RequestMapping("/api/auth/passkeys")
class PasskeyController {
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Letters letters;

    PasskeyController(Passkeys passkeys, Accounts accounts, Letters letters) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.letters = letters;
    }

    record Proof(@NotBlank @Size(max = 1000) String password) {}

    /** @param credential what {@code navigator.credentials.create} gave, by its {@code toJSON()} */
    record NewPasskey(
            @NotBlank @Size(max = 60) String label,
            @NotEmpty Map<String, Object> credential) {}

    @Operation(summary = "The account's passkeys, the oldest first")
    @GetMapping
    Page<Passkey> list(CurrentAccount account) {
        return Page.of(passkeys.of(account.id()));
    }

    @Operation(
            summary =
                    "Begins adding a passkey: PublicKeyCredentialCreationOptionsJSON of WebAuthn, good for five minutes")
    @AuthProblems({AuthProblem.INVALID_CREDENTIALS, AuthProblem.PASSKEY_LIMIT})
    @PostMapping("/options")
    Map<String, Object> options(CurrentAccount account, @Valid @RequestBody Proof proof) {
        return passkeys.creationOptions(account.id(), proof.password());
    }

    @Operation(summary = "Adds a passkey: RegistrationResponseJSON of WebAuthn")
    @AuthProblems({AuthProblem.PASSKEY_INVALID, AuthProblem.PASSKEY_LIMIT})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Passkey add(CurrentAccount account, @Valid @RequestBody NewPasskey wanted, HttpServletRequest request) {
        var added = passkeys.add(account.id(), wanted.label().strip(), wanted.credential());
        tell(account, Notice.PASSKEY_ADDED, request);
        return added;
    }

    @Operation(summary = "Removes a passkey")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentAccount account, @PathVariable String id, HttpServletRequest request) {
        passkeys.remove(account.id(), id);
        tell(account, Notice.PASSKEY_REMOVED, request);
    }

    private void tell(CurrentAccount account, Notice notice, HttpServletRequest request) {
        letters.tell(accounts.get(account.id()), notice, Device.of(request).name(), request.getLocale());
    }
}
