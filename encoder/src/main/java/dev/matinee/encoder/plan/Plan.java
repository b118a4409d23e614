package dev.matinee.encoder.plan;

import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.master.FrameRate;
import dev.matinee.encoder.master.Master.Picture;
import dev.matinee.encoder.master.Master.Sound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a master, so that many can make it: the same in each part.
 *
 * @param durationMs of the picture, as the master says; 0 where it does not
 * @param indexed whether its container knows where its keyframes are
 * @param chunkSeconds that a part of the picture lasts; the last may be half as long, or half as long again
 * @param chunks how many there are, at least 1
 * @param thumbnailSeconds between two thumbnails; chunks begin with one
 * @param keys wrapped, as the asset's description has them (ContentKey); empty where it stays in the clear
 */
public record Plan(
        Picture picture,
        long durationMs,
        boolean indexed,
        Ladder ladder,
        List<PlannedSound> sounds,
        int chunkSeconds,
        int chunks,
        int thumbnailSeconds,
        List<byte[]> keys) {

    /**
     * A track of sound, and where it goes.
     *
     * @param folder of the stereo, relative to the asset's
     * @param surroundFolder of 5.1; null where the master's track has less
     * @param slowFolder of stereo for slow lines; null where no picture is for those
     */
    public record PlannedSound(
            Sound sound,
            String folder,
            @Nullable String surroundFolder,
            @Nullable String slowFolder) {
        /** How many times the master's track is read. */
        public int passes() {
            return 2 + (surroundFolder == null ? 0 : 2) + (slowFolder == null ? 0 : 1);
        }
    }

    /**
     * A part of the picture.
     *
     * @param firstFrame counted from 0 over the whole
     * @param frames how many; 0 for all that follow
     * @param start of the first frame, in seconds
     * @param late how much later than a multiple of {@code chunkSeconds} that is: less than a frame
     */
    public record Span(long firstFrame, long frames, double start, double late) {}

    /** Thumbnails on one sheet. */
    public int thumbnailsPerSheet() {
        return chunkSeconds / thumbnailSeconds;
    }

    public Span span(int chunk) {
        long first = firstFrame(chunk);
        long frames = chunk == chunks - 1 ? 0 : firstFrame(chunk + 1) - first;
        FrameRate rate = picture.frameRate();
        double start = (double) first * rate.denominator() / rate.numerator();
        return new Span(first, frames, start, start - (double) chunk * chunkSeconds);
    }

    /** The first that is shown at or after the chunk's nominal beginning, as keyframes are. */
    private long firstFrame(int chunk) {
        FrameRate rate = picture.frameRate();
        return Math.ceilDiv((long) chunk * chunkSeconds * rate.numerator(), (long) rate.denominator());
    }
}
