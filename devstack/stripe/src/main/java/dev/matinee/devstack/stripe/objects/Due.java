package dev.matinee.devstack.stripe.objects;

/**
 * When time itself has next to do something with an object.
 *
 * @param clock the test clock that the object lives by; empty: the time of day
 * @param at in seconds, as Stripe counts
 */
public record Due(String clock, long at) {
    public static final String TIME_OF_DAY = "";
}
