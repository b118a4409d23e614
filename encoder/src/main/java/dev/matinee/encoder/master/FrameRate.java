package dev.matinee.encoder.master;

import java.util.List;
import java.util.Locale;

/** Frames a second, as a fraction. */
public record FrameRate(int numerator, int denominator) {
    /** What cameras and screens use, slowest first; film and NTSC video are a thousandth slower than they are called. */
    private static final List<FrameRate> USUAL = List.of(
            new FrameRate(5, 1),
            new FrameRate(10, 1),
            new FrameRate(12, 1),
            new FrameRate(15, 1),
            new FrameRate(20, 1),
            new FrameRate(24_000, 1001),
            new FrameRate(24, 1),
            new FrameRate(25, 1),
            new FrameRate(30_000, 1001),
            new FrameRate(30, 1),
            new FrameRate(48, 1),
            new FrameRate(50, 1),
            new FrameRate(60_000, 1001),
            new FrameRate(60, 1));

    /** A finer grid is one of clocks, not of frames. */
    private static final double FASTEST = 241;

    private static final double NEARLY_WHOLE = 0.05;

    /**
     * The constant rate for a source: the slowest usual one that is no slower than the source; very fast ones are halved until
     * they are at most 60. Where frames come now faster, now slower, it is the fastest that ffprobe sees at the beginning, or the
     * average where that is more, or where times fit no rate but a clock's. MP4 has an average of the whole; what Matroska names
     * as its rate is both. What comes faster than the rate that is taken loses frames.
     *
     * @param average ffprobe's {@code avg_frame_rate}; of no use when it is not positive: 25 then
     * @param finest ffprobe's {@code r_frame_rate}, of which all frames' times are multiples; above 241 it is that of a clock; 0
     *     where it means nothing
     */
    static FrameRate usualFor(double average, double finest) {
        double rate = average > 0 ? average : 25;
        double times = finest / rate;
        if (finest <= FASTEST && times > 1) {
            // Of fields, or of a film with a few odd frames, it is a multiple; else frames come now faster, now slower.
            long whole = Math.round(times);
            rate = Math.abs(times - whole) < NEARLY_WHOLE ? finest / whole : finest;
        }
        while (rate > 60.6) {
            rate /= 2;
        }
        for (FrameRate usual : USUAL) {
            // Half a thousandth: less than what tells 23.976 from 24.
            if (usual.value() >= rate * 0.9995) {
                return usual;
            }
        }
        return USUAL.getLast();
    }

    public double value() {
        return (double) numerator / denominator;
    }

    /** As ffmpeg takes it: {@code 24000/1001}. */
    public String fraction() {
        return numerator + "/" + denominator;
    }

    /** As HLS has it: three decimals. */
    public String decimal() {
        return String.format(Locale.ROOT, "%.3f", value());
    }
}
