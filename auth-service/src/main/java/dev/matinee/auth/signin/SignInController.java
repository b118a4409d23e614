package dev.matinee.auth.signin;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Credentials;
import dev.matinee.auth.account.EmailAddress;
import dev.matinee.auth.account.NewAccount;
import dev.matinee.auth.account.Terms;
import dev.matinee.auth.guessing.KnownDevice;
import dev.matinee.auth.guessing.SignInGuard;
import dev.matinee.auth.letter.Letters;
import dev.matinee.auth.password.NewPassword;
import dev.matinee.auth.password.OwnWords;
import dev.matinee.auth.secondfactor.SecondFactors;
import dev.matinee.auth.session.Client;
import dev.matinee.auth.signin.Entrance.Proof;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing up and signing in: both open a session. */
@RestController
class SignInController {
    private static final int LONGEST_PASSWORD = 1000;

    private final Credentials credentials;
    private final Entrance entrance;
    private final Letters letters;
    private final SecondFactors secondFactors;
    private final SignInGuard guard;
    private final Terms terms;

    SignInController(
            Credentials credentials,
            Entrance entrance,
            Letters letters,
            SecondFactors secondFactors,
            SignInGuard guard,
            Terms terms) {
        this.credentials = credentials;
        this.entrance = entrance;
        this.letters = letters;
        this.secondFactors = secondFactors;
        this.guard = guard;
        this.terms = terms;
    }

    record Registration(
            @NotNull(message = "is needed")
            @Size(max = EmailAddress.LONGEST)
            @Pattern(regexp = EmailAddress.PATTERN, message = "is not an e-mail address")
            String email,

            @NewPassword String password,

            @NotBlank @Size(max = 60) String firstName,

            @NotBlank @Size(max = 60) String lastName,

            @Nullable @Size(max = 20) String termsVersion,

            @Nullable Client client) {}

    /**
     * @param code of the authenticator app, or a recovery code, where the account wants a second factor
     * @param deviceToken what a native client was given when it signed in last
     */
    record SignIn(
            @NotBlank @Size(max = EmailAddress.LONGEST) String email,

            @NotBlank @Size(max = LONGEST_PASSWORD) String password,

            @Nullable @Size(max = SecondFactors.LONGEST_CODE)
            String code,

            @Nullable @Size(max = KnownDevice.LONGEST) String deviceToken,

            @Nullable Client client) {}

    @Operation(summary = "The terms in force")
    @GetMapping("/api/auth/terms")
    Terms terms() {
        return terms;
    }

    @Operation(summary = "Makes an account and signs it in")
    @AuthProblems(AuthProblem.EMAIL_TAKEN)
    @PostMapping("/api/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    SignedIn register(
            @Valid @RequestBody Registration registration,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable @Size(max = 255) String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        terms.isInForce(registration.termsVersion());
        OwnWords.refuse(
                "password",
                registration.password(),
                registration.email(),
                registration.firstName(),
                registration.lastName());
        var account = credentials.register(
                new NewAccount(
                        registration.email(),
                        registration.password(),
                        registration.firstName(),
                        registration.lastName(),
                        key,
                        registration.termsVersion()),
                guard.lane(request));
        letters.proveAddress(account, request.getLocale());
        return entrance.open(account, Proof.REGISTRATION, registration.client(), request, response);
    }

    @Operation(summary = "Signs in; an account with a second factor wants its code as well")
    @AuthProblems({AuthProblem.INVALID_CREDENTIALS, AuthProblem.SECOND_FACTOR_REQUIRED, AuthProblem.SECOND_FACTOR_WRONG
    })
    @PostMapping("/api/auth/login")
    SignedIn login(@Valid @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        var account = prove(signIn, guard.admit(signIn.email(), signIn.deviceToken(), request));
        secondFactors.check(account.id(), signIn.code());
        return entrance.open(account, Proof.PASSWORD, signIn.client(), request, response);
    }

    private Account prove(SignIn signIn, SignInGuard.Try admitted) {
        try {
            var account = credentials.signIn(signIn.email(), signIn.password(), admitted.lane());
            guard.right(admitted);
            return account;
        } catch (Problem refused) {
            if (refused.code() == AuthProblem.INVALID_CREDENTIALS) {
                guard.wrong(admitted);
            }
            throw refused;
        }
    }
}
