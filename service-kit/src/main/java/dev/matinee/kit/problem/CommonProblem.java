package dev.matinee.kit.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import org.springframework.http.HttpStatus;

/** Refusals that any service may give. */
public enum CommonProblem implements ProblemCode {
    MALFORMED(BAD_REQUEST, "The request cannot be read"),
    INVALID(UNPROCESSABLE_CONTENT, "Some of what was sent is not valid"),
    UNAUTHORIZED_TOKEN(UNAUTHORIZED, "A valid access token is needed") {
        @Override
        public String code() {
            return "unauthorized";
        }
    },
    FORBIDDEN_TO_CALLER(FORBIDDEN, "This is not for this account") {
        @Override
        public String code() {
            return "forbidden";
        }
    },
    CROSS_SITE(FORBIDDEN, "This cannot be called from another site's page"),
    KIDS_PROFILE(FORBIDDEN, "This is not for a kids profile"),
    PROFILE_REQUIRED(FORBIDDEN, "Choose a profile first"),
    NOT_FOUND_HERE(NOT_FOUND, "There is no such thing") {
        @Override
        public String code() {
            return "not-found";
        }
    },
    NOT_ALLOWED(METHOD_NOT_ALLOWED, "This cannot be done here") {
        @Override
        public String code() {
            return "method-not-allowed";
        }
    },
    UNSUPPORTED(UNSUPPORTED_MEDIA_TYPE, "The request's content type is not supported") {
        @Override
        public String code() {
            return "unsupported-media-type";
        }
    },
    UNACCEPTABLE(NOT_ACCEPTABLE, "None of the accepted content types can be given") {
        @Override
        public String code() {
            return "not-acceptable";
        }
    },
    TOO_SLOW(REQUEST_TIMEOUT, "The request took too long to arrive"),
    TOO_LARGE(CONTENT_TOO_LARGE, "The request is too large"),
    IDEMPOTENCY_KEY_REUSED(UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for another request"),
    VERSION_CONFLICT(CONFLICT, "Somebody else changed this meanwhile"),
    VERSION_NEEDED(PRECONDITION_REQUIRED, "Say in If-Match which version was seen") {
        @Override
        public String code() {
            return "precondition-required";
        }
    },
    TOO_MANY_TRIES(TOO_MANY_REQUESTS, "Too many requests") {
        @Override
        public String code() {
            return "too-many-requests";
        }
    },
    OVERLOADED(SERVICE_UNAVAILABLE, "Too much is asked for right now: try again soon"),
    UNAVAILABLE(SERVICE_UNAVAILABLE, "This is not available right now"),
    INTERNAL(INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private final HttpStatus status;
    private final String title;

    CommonProblem(HttpStatus status, String title) {
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
