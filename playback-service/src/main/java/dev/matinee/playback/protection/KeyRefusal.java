package dev.matinee.playback.protection;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a key is not given. */
enum KeyRefusal implements ProblemCode {
    KEY_NOT_IN_PLAN(HttpStatus.FORBIDDEN, "The plan leaves out what this key opens"),
    SIGNATURE_REFUSED(HttpStatus.FORBIDDEN, "This address is not signed, or no longer");

    private final HttpStatus status;
    private final String title;

    KeyRefusal(HttpStatus status, String title) {
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
