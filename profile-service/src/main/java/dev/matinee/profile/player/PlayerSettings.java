package dev.matinee.profile.player;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a profile likes to watch. What is left out is as it is for everybody.
 *
 * @param nextAfter for how many seconds the next episode is announced before it starts by itself; 0: it does not
 * @param captions of two subtitles in one language, those that tell the sounds too are shown
 * @param descriptions of two sounds in one language, the one that tells the picture too is played
 */
record PlayerSettings(
        @Nullable SubtitleStyle subtitleStyle,
        @Nullable Skipping intros,
        @Nullable Skipping recaps,
        @Nullable Skipping credits,
        @Nullable @Min(0) @Max(30) Integer nextAfter,
        @Nullable Boolean captions,
        @Nullable Boolean descriptions) {
    static final PlayerSettings USUAL = new PlayerSettings(null, null, null, null, null, null, null);
    private static final int NEXT_AFTER = 10;

    PlayerSettings {
        subtitleStyle = Objects.requireNonNullElse(subtitleStyle, SubtitleStyle.USUAL);
        intros = Objects.requireNonNullElse(intros, Skipping.ASK);
        recaps = Objects.requireNonNullElse(recaps, Skipping.ASK);
        credits = Objects.requireNonNullElse(credits, Skipping.ASK);
        nextAfter = Objects.requireNonNullElse(nextAfter, NEXT_AFTER);
        captions = Objects.requireNonNullElse(captions, false);
        descriptions = Objects.requireNonNullElse(descriptions, false);
    }

    /** What happens where something can be skipped. */
    enum Skipping {
        /** A button is offered. */
        @JsonProperty("ask")
        ASK,
        @JsonProperty("skip")
        SKIP,
        /** A series' first is shown, those after it are not. */
        @JsonProperty("skip-after-first")
        SKIP_AFTER_FIRST
    }
}
