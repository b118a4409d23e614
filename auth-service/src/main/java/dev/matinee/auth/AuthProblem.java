package dev.matinee.auth;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why auth-service refuses. */
public enum AuthProblem implements ProblemCode {
    EMAIL_TAKEN(HttpStatus.CONFLICT, "There is an account with this e-mail address already"),
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "E-mail address or password are not right"),
    SECOND_FACTOR_REQUIRED(HttpStatus.UNAUTHORIZED, "This account wants the code of its authenticator app, too"),
    SECOND_FACTOR_WRONG(HttpStatus.UNAUTHORIZED, "The code is not right"),
    SECOND_FACTOR_ON(HttpStatus.CONFLICT, "This account has a second factor already"),
    PASSKEY_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "This passkey cannot be added"),
    PASSKEY_LIMIT(HttpStatus.CONFLICT, "This account has as many passkeys as it may have"),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED, "The session has ended: sign in again"),
    PIN_REQUIRED(HttpStatus.FORBIDDEN, "This profile is locked by a PIN"),
    PIN_WRONG(HttpStatus.FORBIDDEN, "The PIN is not right"),
    ACCOUNT_PIN_REQUIRED(HttpStatus.FORBIDDEN, "Leaving kids mode wants the account's PIN"),
    ACCOUNT_PIN_WRONG(HttpStatus.FORBIDDEN, "This is not the account's PIN"),
    PIN_LOCKED(HttpStatus.LOCKED, "Too many wrong PINs: wait before the next try"),
    TOKEN_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "This link has been used, or is too old: ask for another");

    private final HttpStatus status;
    private final String title;

    AuthProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
