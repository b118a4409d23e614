package dev.matinee.encoder.ffmpeg;

import java.io.BufferedReader;
import java.time.Duration;
import java.util.OptionalDouble;

/** Follows ffprobe's lines on packets, of which a film has millions, and keeps but the latest end. */
final class PacketEnds {
    /** What ffprobe is asked for; it answers in this order, with {@code N/A} for what it does not know. */
    static final String ASKED = "packet=stream_index,pts_time,dts_time,duration_time,flags";

    private static final int FIELDS = 5;
    private static final String UNKNOWN = "N/A";

    private final String stream;
    private double ofStream = Double.NEGATIVE_INFINITY;
    private double ofFile = Double.NEGATIVE_INFINITY;
    private volatile long lastLine = System.nanoTime();

    PacketEnds(int stream) {
        this.stream = Integer.toString(stream);
    }

    void follow(BufferedReader lines) {
        lines.lines().forEach(this::line);
    }

    /** As {@code 0,1.960000,1.880000,0.040000,K__}. */
    void line(String line) {
        lastLine = System.nanoTime();
        String[] said = line.split(",", -1);
        // What is only decoded, for others' sake, is marked D.
        if (said.length < FIELDS || said[4].contains("D")) {
            return;
        }
        // AVI counts packets, which come as they are decoded, and knows no other time.
        String start = said[1].equals(UNKNOWN) ? said[2] : said[1];
        if (!start.equals(UNKNOWN)) {
            double duration = said[3].equals(UNKNOWN) ? 0 : Double.parseDouble(said[3]);
            double end = Double.parseDouble(start) + duration;
            ofFile = Math.max(ofFile, end);
            ofStream = said[0].equals(stream) ? Math.max(ofStream, end) : ofStream;
        }
    }

    Ends ends() {
        return new Ends(known(ofStream), known(ofFile));
    }

    Duration sinceLast() {
        return Duration.ofNanos(System.nanoTime() - lastLine);
    }

    private static OptionalDouble known(double end) {
        return Double.isFinite(end) ? OptionalDouble.of(end) : OptionalDouble.empty();
    }
}
