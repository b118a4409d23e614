package dev.matinee.playback.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Quality of experience since the heartbeat before, as the player measured it.
 *
 * @param startupMs from the wish to the first frame; once a session
 * @param rebuffers how often it stalled
 * @param rebufferMs how long it stalled
 * @param switches of rendition
 * @param errors that the player recovered from or gave up on
 * @param errorCode of the last of them, in the player's words
 * @param bitsPerSecond of the rendition shown
 */
record Qoe(
        @Nullable @Min(0) @Max(600_000) Long startupMs,
        @Nullable @Min(0) @Max(10_000) Long rebuffers,
        @Nullable @Min(0) @Max(3_600_000) Long rebufferMs,
        @Nullable @Min(0) @Max(10_000) Long switches,
        @Nullable @Min(0) @Max(10_000) Long errors,
        @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") String errorCode,
        @Nullable @Min(0) @Max(1_000_000_000) Long bitsPerSecond) {
    /** As a heartbeat that says nothing of it. */
    static final Qoe NONE = new Qoe(null, null, null, null, null, null, null);
}
