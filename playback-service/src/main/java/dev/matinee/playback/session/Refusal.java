package dev.matinee.playback.session;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why playback is refused, and what the client is told. */
public enum Refusal implements ProblemCode {
    MATURITY(HttpStatus.FORBIDDEN, "This title is above the profile's maturity level"),
    SUBSCRIPTION_REQUIRED(HttpStatus.PAYMENT_REQUIRED, "A subscription is needed to watch this"),
    NOT_READY(HttpStatus.CONFLICT, "This is not ready to be watched yet"),
    TOO_MANY_STREAMS(HttpStatus.CONFLICT, "The plan's streams are all in use"),
    STILL_STARTING(HttpStatus.CONFLICT, "The first start with this Idempotency-Key is still going on"),
    SESSION_ENDED(HttpStatus.GONE, "This playback has ended");

    private final HttpStatus status;
    private final String title;

    Refusal(HttpStatus status, String title) {
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
