package dev.matinee.billing;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.PAYMENT_REQUIRED;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why billing refuses, and what the client is told. */
public enum BillingProblem implements ProblemCode {
    ALREADY_SUBSCRIBED(CONFLICT, "This account has a subscription; the portal changes it"),
    NO_SUBSCRIPTION(CONFLICT, "This account has bought nothing yet, so there is nothing to manage"),
    NOT_NOW(CONFLICT, "The subscription cannot be changed like this in the state it is in"),
    PAYMENT_FAILED(PAYMENT_REQUIRED, "The payment did not go through, and nothing was changed"),
    NOT_REFUNDABLE(CONFLICT, "The invoice cannot be refunded like this"),
    RUNNING(CONFLICT, "It is being done just now; what it finds can be read when it is done"),
    BAD_SIGNATURE(BAD_REQUEST, "The event's signature is missing, wrong or too old");

    private final HttpStatus status;
    private final String title;

    BillingProblem(HttpStatus status, String title) {
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
