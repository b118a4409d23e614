package dev.matinee.encoder.assembly;

import dev.matinee.encoder.cmaf.CutFile;
import org.jspecify.annotations.Nullable;

/**
 * A track of sound whose segments are stored.
 *
 * @param surround null where the master has no more than stereo
 * @param slow for slow lines; null where there is no picture for those
 */
public record MadeSound(
        CutFile stereo,
        @Nullable CutFile surround,
        @Nullable CutFile slow) {

    /** What it is called on the workbench. */
    public static String name(int sound) {
        return "sound-%03d".formatted(sound);
    }
}
