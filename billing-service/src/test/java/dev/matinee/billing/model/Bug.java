package dev.matinee.billing.model;

import java.util.function.BiFunction;

/** What could be done wrong, each of which the model must find. */
public enum Bug {
    NONE(LifeSchedule::new),
    /** The customer's row is not locked. */
    NO_LOCK(LifeSchedule::new),
    /** What arrives last counts, whenever it was asked for. */
    ARRIVAL_ORDER(LifeSchedule::new),
    /** What an event says is believed. */
    BELIEVED(LifeSchedule::new),
    /** Questions have numbers, and the answer to a later one counts; but who has the later number may have asked earlier. */
    NUMBERED(LifeSchedule::new),
    /** What was taken over last is looked for when Stripe has answered. */
    VERSION_AFTER_THE_ANSWER(LifeSchedule::new),
    /** Stripe hears 200 before the event is stored. */
    ANSWERED_BEFORE_STORED(LifeSchedule::new),
    /** An event is done with before it is worked through. */
    DONE_BEFORE_WORKED(LifeSchedule::new),
    /** What is said is not in the transaction of what it tells of. */
    SAID_OUTSIDE(LifeSchedule::new),
    /** A customer that somebody died over is nobody's to take. */
    LEASE_FOR_GOOD(LifeSchedule::new),
    /** What was the case is said again. */
    SAID_AGAIN(LifeSchedule::new),
    /** What an event says of an invoice is believed. */
    INVOICE_BELIEVED(InvoiceSchedule::new),
    /** An attempt that failed is counted whenever it is heard of. */
    FAILED_COUNTED_BY_ARRIVAL(InvoiceSchedule::new),
    /** An attempt that failed is looked at before its invoice was asked for. */
    FAILED_BEFORE_ASKED(InvoiceSchedule::new),
    /** What Stripe is asked to do has another key each time. */
    NEW_KEY_EACH_TRY(CheckoutSchedule::new),
    /** An attempt is written down when Stripe has made its page. */
    SESSION_BEFORE_ATTEMPT_WRITTEN(CheckoutSchedule::new),
    /** A page stays open when another plan is chosen. */
    REPLACED_NOT_CLOSED(CheckoutSchedule::new),
    /** Nobody looks after what was replaced, where whoever replaced it died. */
    REPLACED_FORGOTTEN(CheckoutSchedule::new),
    /** A page that was paid on is done with like one that expired. */
    PAID_IS_MERELY_OVER(CheckoutSchedule::new),
    /** Of a row all is written, also what another changed meanwhile. */
    ROWS_WRITTEN_WHOLE(CheckoutSchedule::new);

    /** The schedules in which it shows. */
    final BiFunction<Long, Bug, Schedule> schedules;

    Bug(BiFunction<Long, Bug, Schedule> schedules) {
        this.schedules = schedules;
    }
}
