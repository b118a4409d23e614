package dev.matinee.encoder.master;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A master that can be encoded.
 *
 * @param start of the file's time: its own times count from there; usually zero
 * @param duration from the start to the end of its video: where its packets end, else as it says; zero where neither is known
 * @param saysDuration whether the picture itself says how long it is; else what is said is of the whole file
 * @param indexed whether its container knows where its keyframes are
 * @param unreadable what its subtitles are called that are no text, as those of discs and broadcasts, which are pictures
 */
public record Master(
        Path file,
        Duration start,
        Duration duration,
        boolean saysDuration,
        boolean indexed,
        Picture picture,
        List<Sound> sounds,
        List<Text> texts,
        List<String> unreadable) {

    /** About a frame: sound that is copied may differ so much from the picture. */
    private static final Duration NEARLY = Duration.ofMillis(50);

    /** The same, when it is known where its picture ends: sound that goes with another end is not copied as it is. */
    Master lasting(Duration measured) {
        boolean asItSays = measured.minus(duration).abs().compareTo(NEARLY) < 0;
        List<Sound> fitting =
                asItSays ? sounds : sounds.stream().map(Sound::encodedAnew).toList();
        return new Master(file, start, measured, saysDuration, indexed, picture, fitting, texts, unreadable);
    }

    /**
     * Its video, as it is meant to be seen: turned upright, its pixels made square.
     *
     * @param stream its index in the file
     * @param colours as they are stored; plans that were stored before these were told have none: those of most pictures then
     * @param late how much later than it is shown each picture is said to be: nothing, but in containers that know only when
     *     pictures are decoded (AVI); nothing, too, in plans that were stored before this was told
     */
    public record Picture(
            int stream,
            int width,
            int height,
            FrameRate frameRate,
            boolean interlaced,
            Colours colours,
            Duration late) {
        public Picture {
            colours = Objects.requireNonNullElse(colours, Colours.HD);
            late = Objects.requireNonNullElse(late, Duration.ZERO);
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
            int stream, String language, String label, boolean description, int channels, boolean stereoAac) {
        private Sound encodedAnew() {
            return new Sound(stream, language, label, description, channels, false);
        }
    }

    /** A track of text, embedded. */
    public record Text(int stream, String language, String label, boolean captions, boolean forced) {}
}
