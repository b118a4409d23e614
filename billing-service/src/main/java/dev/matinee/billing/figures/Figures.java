package dev.matinee.billing.figures;

import dev.matinee.billing.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * How the business goes.
 *
 * @param days one each, the earliest first, without gaps; the last is not over
 * @param eventsAside how many of Stripe's events are set aside
 */
record Figures(List<Day> days, int eventsAside) {
    /**
     * A day in UTC.
     *
     * @param subscribers who pay at its end: active or past due, and not paused
     * @param trialing who try at its end
     * @param monthly what the subscribers are worth a month at its end (MRR), by currency
     * @param began who became subscribers that day
     * @param left who ceased to be subscribers that day, by whatever
     * @param trialsBegan who began to try
     * @param paymentsFailed attempts to collect an invoice that failed
     * @param paid what was paid that day, by currency
     * @param refunded what was given back that day, by currency
     */
    record Day(
            LocalDate date,
            int subscribers,
            int trialing,
            List<Money> monthly,
            int began,
            int left,
            int trialsBegan,
            int paymentsFailed,
            List<Money> paid,
            List<Money> refunded) {}
}
