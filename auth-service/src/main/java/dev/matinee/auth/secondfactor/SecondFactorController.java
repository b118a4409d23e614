package dev.matinee.auth.secondfactor;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.account.Credentials;
import dev.matinee.auth.letter.Letters;
import dev.matinee.auth.letter.Notice;
import dev.matinee.auth.session.Device;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The second factor of an account: optional, turned on and off by its owner. */
@RestController
@RequestMapping("/api/auth/second-factor")
class SecondFactorController {
    private static final String ISSUER = "Matinee";

    private final SecondFactors factors;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Letters letters;

    SecondFactorController(SecondFactors factors, Accounts accounts, Credentials credentials, Letters letters) {
        this.factors = factors;
        this.accounts = accounts;
        this.credentials = credentials;
        this.letters = letters;
    }

    record Password(@NotBlank @Size(max = 1000) String password) {}

    record Code(
            @NotBlank @Size(max = SecondFactors.LONGEST_CODE)
            String code) {}

    /** @param code of the app, or a recovery code */
    record Proof(
            @NotBlank @Size(max = 1000) String password,

            @Nullable @Size(max = SecondFactors.LONGEST_CODE)
            String code) {}

    /** @param secret base32, to be typed; @param uri {@code otpauth:}, to be shown as a QR code */
    record Begun(String secret, String uri) {}

    record Codes(List<String> recoveryCodes) {}

    @Operation(summary = "Whether the account has a second factor")
    @GetMapping
    SecondFactors.State show(CurrentAccount account) {
        return factors.state(account.id());
    }

    @Operation(summary = "Begins turning it on: a secret for an authenticator app, not in force before it is confirmed")
    @AuthProblems({AuthProblem.INVALID_CREDENTIALS, AuthProblem.SECOND_FACTOR_ON})
    @PostMapping
    Begun begin(CurrentAccount account, @Valid @RequestBody Password proof) {
        credentials.prove(account.id(), proof.password());
        String secret = factors.begin(account.id());
        var uri = UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{who}?secret={secret}&issuer={issuer}")
                .build(ISSUER, accounts.get(account.id()).email(), secret, ISSUER);
        return new Begun(secret, uri.toString());
    }

    @Operation(summary = "Turns it on by the app's first code; gives recovery codes, which are shown once")
    @AuthProblems({AuthProblem.SECOND_FACTOR_ON, AuthProblem.SECOND_FACTOR_WRONG})
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PostMapping("/confirm")
    Codes confirm(CurrentAccount account, @Valid @RequestBody Code code, HttpServletRequest request) {
        var codes = new Codes(factors.confirm(account.id(), code.code()));
        tell(account, Notice.SECOND_FACTOR_ON, request);
        return codes;
    }

    @Operation(summary = "New recovery codes; the old ones are worth nothing then")
    @AuthProblems({AuthProblem.INVALID_CREDENTIALS, AuthProblem.SECOND_FACTOR_REQUIRED, AuthProblem.SECOND_FACTOR_WRONG
    })
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PostMapping("/recovery-codes")
    Codes renew(CurrentAccount account, @Valid @RequestBody Proof proof) {
        prove(account, proof);
        return new Codes(factors.renewCodes(account.id()));
    }

    @Operation(summary = "Turns it off; wants the password and a code")
    @AuthProblems({AuthProblem.INVALID_CREDENTIALS, AuthProblem.SECOND_FACTOR_REQUIRED, AuthProblem.SECOND_FACTOR_WRONG
    })
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentAccount account, @Valid @RequestBody Proof proof, HttpServletRequest request) {
        prove(account, proof);
        factors.remove(account.id());
        tell(account, Notice.SECOND_FACTOR_OFF, request);
    }

    private void tell(CurrentAccount account, Notice notice, HttpServletRequest request) {
        letters.tell(accounts.get(account.id()), notice, Device.of(request).name(), request.getLocale());
    }

    private void prove(CurrentAccount account, Proof proof) {
        credentials.prove(account.id(), proof.password());
        factors.check(account.id(), proof.code());
    }
}
