package dev.matinee.recommendation.evaluate;

/**
 * A line of MovieLens.
 *
 * @param user from 1
 * @param item from 1
 * @param stars from 0.5 to 5; whatever they are, it was watched
 * @param at seconds since 1970
 */
record Rating(long user, long item, double stars, long at) {}
