package dev.matinee.profile;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why profile-service refuses. */
public enum ProfileProblem implements ProblemCode {
    PROFILE_LIMIT(HttpStatus.CONFLICT, "An account has at most 5 profiles"),
    PIN_REQUIRED(HttpStatus.FORBIDDEN, "This profile is locked by a PIN"),
    PIN_WRONG(HttpStatus.FORBIDDEN, "The PIN is not right"),
    ACCOUNT_PIN_REQUIRED(HttpStatus.FORBIDDEN, "This wants the account's PIN"),
    ACCOUNT_PIN_WRONG(HttpStatus.FORBIDDEN, "This is not the account's PIN"),
    PIN_LOCKED(HttpStatus.LOCKED, "Too many wrong PINs: wait before the next try"),
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "The password is not right");

    private final HttpStatus status;
    private final String title;

    ProfileProblem(HttpStatus status, String title) {
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
