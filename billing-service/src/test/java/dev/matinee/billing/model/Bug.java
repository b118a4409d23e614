package dev.matinee.billing.model;

/** What could be done wrong, each of which the model must find. */
public enum Bug {
    NONE,
    /** The customer's row is not locked. */
    NO_LOCK,
    /** What arrives last counts, whenever it was asked for. */
    ARRIVAL_ORDER,
    /** What an event says is believed. */
    BELIEVED,
    /** Questions have numbers, and the answer to a later one counts; but who has the later number may have asked earlier. */
    NUMBERED,
    /** What was taken over last is looked for when Stripe has answered. */
    VERSION_AFTER_THE_ANSWER,
    /** Stripe hears 200 before the event is stored. */
    ANSWERED_BEFORE_STORED,
    /** An event is done with before it is worked through. */
    DONE_BEFORE_WORKED,
    /** What is said is not in the transaction of what it tells of. */
    SAID_OUTSIDE,
    /** A customer that somebody died over is nobody's to take. */
    LEASE_FOR_GOOD,
    /** What was the case is said again. */
    SAID_AGAIN
}
