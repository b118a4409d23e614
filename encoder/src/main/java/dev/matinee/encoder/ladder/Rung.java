package dev.matinee.encoder.ladder;

/**
 * One rendition to make.
 *
 * @param lines what it is called by: the height of the 16:9 frame that it fits into
 * @param width of its picture, even
 * @param height of its picture, even
 * @param kilobitsPerSecond at most, over a few seconds
 */
public record Rung(VideoCodec codec, int lines, int width, int height, int kilobitsPerSecond) {
    /** The most that plans capped at standard definition may have. */
    private static final int MOST_STANDARD_LINES = 720;

    /** Slow lines get it with sound to match: together at most 192 kbit/s, as Apple asks for where telephones watch. */
    static final int MOST_SLOW_KILOBITS = 110;

    /** Whether it is for slow lines. */
    public boolean slow() {
        return codec == VideoCodec.AVC && kilobitsPerSecond <= MOST_SLOW_KILOBITS;
    }

    public boolean high() {
        return lines > MOST_STANDARD_LINES;
    }

    /** H.264 profile. */
    public String profile() {
        return lines > 540 ? "high" : "main";
    }

    /** Relative to the asset's folder. */
    public String folder() {
        return (high() ? "high/" : "std/") + name();
    }

    /** Short, and of its own in a ladder. */
    public String name() {
        return (codec == VideoCodec.AV1 ? "av1-" : "v") + lines;
    }

    Rung limitedTo(int kilobits) {
        return new Rung(codec, lines, width, height, kilobits);
    }
}
