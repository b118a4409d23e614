package dev.matinee.encoder.ffmpeg;

import java.io.BufferedReader;
import java.time.Duration;

/** Follows what ffmpeg's {@code -progress} writes: blocks of {@code key=value} lines. */
final class Progress {
    private volatile Duration reached = Duration.ZERO;
    private volatile long lastChange = System.nanoTime();

    void follow(BufferedReader lines) {
        lines.lines().forEach(this::line);
    }

    /** Every block counts as a sign of life only when its figures moved. */
    void line(String line) {
        if (line.startsWith("out_time_us=") && !line.endsWith("N/A")) {
            Duration now =
                    Duration.of(Long.parseLong(line.substring(12).strip()), java.time.temporal.ChronoUnit.MICROS);
            if (now.compareTo(reached) > 0) {
                reached = now;
                lastChange = System.nanoTime();
            }
        }
    }

    /** How much of the output is there. */
    Duration reached() {
        return reached;
    }

    Duration sinceLast() {
        return Duration.ofNanos(System.nanoTime() - lastChange);
    }
}
