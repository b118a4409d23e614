package dev.matinee.playback.trouble;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A start that was refused, or a sitting that did not go well.
 *
 * @param at when it began
 * @param refused the problem's code; null for what was granted
 * @param startUpMs from the wish to the first frame; null where none came, or that is not known
 * @param watchedSeconds in which the picture moved on
 * @param stalledMs in which it should have, and did not
 * @param errors of the player by its codes, with how often
 */
record Trouble(
        Instant at,
        @Nullable String refused,
        @Nullable Long startUpMs,
        long watchedSeconds,
        long stalledMs,
        Map<String, Long> errors) {}
