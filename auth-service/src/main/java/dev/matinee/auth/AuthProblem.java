package dev.matinee.auth;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why auth-service refuses. */
public enum AuthProblem implements ProblemCode {
    EMAIL_TAKEN(HttpStatus.CONFLICT, "There is an account with this e-mail address already"),
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "E-mail address or password are not right"),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED, "The session has ended: sign in again"),
    PIN_REQUIRED(HttpStatus.FORBIDDEN, "This profile is locked by a PIN"),
    PIN_WRONG(HttpStatus.FORBIDDEN, "The PIN is not right"),
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
