package dev.matinee.auth.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Credentials;
import dev.matinee.auth.account.EmailAddress;
import dev.matinee.auth.account.NewAccount;
import dev.matinee.auth.letter.Letters;
import dev.matinee.auth.password.NewPassword;
import dev.matinee.auth.session.Client;
import dev.matinee.auth.session.Device;
import dev.matinee.auth.session.Grant;
import dev.matinee.auth.session.RefreshCookie;
import dev.matinee.auth.session.Sessions;
import dev.matinee.auth.token.AccessTokens;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final Sessions sessions;
    private final Letters letters;

    SignInController(Credentials credentials, Sessions sessions, Letters letters) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.letters = letters;
    }

    record Registration(
            @NotNull(message = "is needed")
            @Size(max = EmailAddress.LONGEST)
            @Pattern(regexp = EmailAddress.PATTERN, message = "is not an e-mail address")
            String email,

            @NewPassword String password,

            @NotBlank @Size(max = 60) String firstName,

            @NotBlank @Size(max = 60) String lastName,

            @Nullable Client client) {}

    record SignIn(
            @NotBlank @Size(max = EmailAddress.LONGEST) String email,

            @NotBlank @Size(max = LONGEST_PASSWORD) String password,

            @Nullable Client client) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignedIn(
            Account account,
            String accessToken,
            long expiresIn,
            @Nullable String refreshToken) {}

    @Operation(summary = "Makes an account and signs it in")
    @PostMapping("/api/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    SignedIn register(
            @Valid @RequestBody Registration registration,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable @Size(max = 255) String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = credentials.register(new NewAccount(
                registration.email(), registration.password(), registration.firstName(), registration.lastName(), key));
        letters.proveAddress(account, request.getLocale());
        return open(account, registration.client(), request, response);
    }

    @Operation(summary = "Signs in")
    @PostMapping("/api/auth/login")
    SignedIn login(@Valid @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        return open(credentials.signIn(signIn.email(), signIn.password()), signIn.client(), request, response);
    }

    private SignedIn open(
            Account account, @Nullable Client client, HttpServletRequest request, HttpServletResponse response) {
        Grant grant = sessions.open(account, Objects.requireNonNullElse(client, Client.WEB), Device.of(request));
        RefreshCookie.give(grant, response);
        return new SignedIn(
                account,
                grant.accessToken(),
                AccessTokens.LIFE.toSeconds(),
                grant.client() == Client.NATIVE ? grant.refreshToken() : null);
    }
}
