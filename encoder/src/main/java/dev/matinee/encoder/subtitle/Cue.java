package dev.matinee.encoder.subtitle;

import java.util.Locale;

/**
 * A line of text while it is shown. Times are in milliseconds.
 *
 * @param settings of WebVTT, such as a position; empty for none
 */
public record Cue(long start, long end, String settings, String text) {
    String webVtt() {
        return "%s --> %s%s\n%s\n".formatted(time(start), time(end), settings.isEmpty() ? "" : " " + settings, text);
    }

    static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
