package dev.matinee.playback.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be played.
 *
 * @param titleId of a film or a series; may be left out where the episode is named
 * @param episodeId without one, a series goes on where the profile left it
 * @param kind {@code feature} when left out
 * @param client {@code web} when left out
 * @param deviceId what the client calls the device it runs on; a device holds one stream
 * @param deviceName what people call it, for the account's other devices: a browser and a system, say
 */
record StartRequest(
        @Nullable @Size(min = 1, max = 100) String titleId,
        @Nullable @Size(min = 1, max = 100) String episodeId,
        @Nullable Kind kind,
        @Nullable Client client,

        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "has control characters")
        String deviceId,

        @Nullable @Size(min = 1, max = 60) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "has control characters")
        String deviceName) {
    Kind played() {
        return Objects.requireNonNullElse(kind, Kind.FEATURE);
    }

    Client player() {
        return Objects.requireNonNullElse(client, Client.WEB);
    }
}
