package dev.matinee.playback.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Where playback is.
 *
 * @param refused whether the media was refused since: what opens it is given again, however long the last would have done
 */
record HeartbeatRequest(
        @NotNull @PositiveOrZero Long positionMs,
        @NotNull State state,
        @Nullable @Valid Qoe qoe,
        @Nullable Boolean refused) {

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
