package dev.matinee.playback.numbers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as the day's figures count it.
 *
 * @param viewer stands for the profile, and leads to nobody; null before anything was seen
 * @param played whether the picture moved on
 * @param completed whether it came to the end, or to the credits
 * @param startupMs from the wish to the first frame; null where that is not known
 * @param errors of the player, by code
 * @param refused the code of a start that was refused; null for one that was not
 */
record SittingOfDay(
        String titleId,
        String country,
        @Nullable Long viewer,
        boolean played,
        boolean completed,
        long watchedMs,
        @Nullable Long startupMs,
        long stalledMs,
        Pictures pictures,
        Map<String, Long> errors,
        @Nullable String refused) {
    boolean isIn(String where) {
        return where.equals(Figures.EVERYWHERE) || where.equals(country);
    }
}
