package dev.matinee.playback.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** Where playback is. */
record HeartbeatRequest(
        @NotNull @PositiveOrZero Long positionMs,
        @NotNull State state,
        @Nullable @Valid Qoe qoe) {

    enum State {
        @JsonProperty("playing")
        PLAYING,
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("buffering")
        BUFFERING,
        @JsonProperty("ended")
        ENDED
    }
}
