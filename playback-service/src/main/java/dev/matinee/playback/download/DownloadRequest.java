package dev.matinee.playback.download;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to be downloaded, and to where.
 *
 * @param titleId of a film or a series; may be left out where the episode is named
 * @param episodeId without one, of a series what the profile would watch next
 * @param deviceId what the client calls the device it runs on, as in playback
 * @param deviceName what its owner knows it by, for telling it from others
 */
record DownloadRequest(
        @Nullable @Size(min = 1, max = 100) String titleId,
        @Nullable @Size(min = 1, max = 100) String episodeId,

        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = NO_CONTROLS, message = "has control characters")
        String deviceId,

        @Nullable @Size(max = 100) @Pattern(regexp = NO_CONTROLS, message = "has control characters")
        String deviceName) {
    private static final String NO_CONTROLS = "[^\\x00-\\x1f\\x7f]*";
}
