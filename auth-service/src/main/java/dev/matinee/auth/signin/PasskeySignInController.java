package dev.matinee.auth.signin;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.passkey.Passkeys;
import dev.matinee.auth.session.Client;
import dev.matinee.auth.signin.Entrance.Proof;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by a passkey: it verifies its holder, so that it is both factors. */
@RestController
class PasskeySignInController {
    private final Passkeys passkeys;
    private final Entrance entrance;

    PasskeySignInController(Passkeys passkeys, Entrance entrance) {
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    /** @param credential what {@code navigator.credentials.get} gave, by its {@code toJSON()} */
    record PasskeySignIn(
            @NotEmpty Map<String, Object> credential,
            @Nullable Client client) {}

    @Operation(summary = "Begins signing in: PublicKeyCredentialRequestOptionsJSON of WebAuthn, good for five minutes")
    @PostMapping("/api/auth/login/passkey/options")
    Map<String, Object> options() {
        return passkeys.requestOptions();
    }

    @Operation(summary = "Signs in by a passkey: AuthenticationResponseJSON of WebAuthn")
    @AuthProblems(AuthProblem.INVALID_CREDENTIALS)
    @PostMapping("/api/auth/login/passkey")
    SignedIn login(@Valid @RequestBody PasskeySignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        return entrance.open(passkeys.signedIn(signIn.credential()), Proof.PASSKEY, signIn.client(), request, response);
    }
}
