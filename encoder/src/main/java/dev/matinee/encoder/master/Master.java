package dev.matinee.encoder.master;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A master that can be encoded.
 *
 * @param start of the file's time: its own times count from there; usually zero
 * @param duration from the start to the end of its video, as it says; zero where it does not
 * @param indexed whether its container knows where its keyframes are
 */
public record Master(
        Path file,
        Duration start,
        Duration duration,
        boolean indexed,
        Picture picture,
        List<Sound> sounds,
        List<Text> texts) {

    /**
     * Its video, as it is meant to be seen: turned upright, its pixels made square.
     *
     * @param stream its index in the file
     * @param colours as they are stored
     */
    public record Picture(int stream, int width, int height, FrameRate frameRate, boolean interlaced, Colours colours) {
        /** A plan that an older encoder wrote says nothing of colours. */
        public Picture {
            colours = Objects.requireNonNullElse(colours, Colours.HD);
        }
    }

    /**
     * An audio track.
     *
     * @param language BCP 47; {@code und} when it is not said
     * @param channels that it has
     * @param stereoAac whether it is what is made here anyway, so that it need not be encoded again
     */
    public record Sound(
            int stream, String language, String label, boolean description, int channels, boolean stereoAac) {}

    /** A track of text, embedded. */
    public record Text(int stream, String language, String label, boolean captions, boolean forced) {}
}
