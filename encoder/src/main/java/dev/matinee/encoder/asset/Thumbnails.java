package dev.matinee.encoder.asset;

import java.time.Duration;
import java.util.Locale;

/** The WebVTT track that says which part of which sheet shows a moment: tiles of 160×90, ten by ten to a sheet. */
final class Thumbnails {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int ACROSS = 10;

    private Thumbnails() {}

    static String sheetName(int index) {
        return "sprite-%03d.jpg".formatted(index + 1);
    }

    static String track(long filmMillis, Duration every, int sheets) {
        StringBuilder track = new StringBuilder("WEBVTT\n\n");
        long step = every.toMillis();
        for (int i = 0; i * step < filmMillis && i < sheets * ACROSS * ACROSS; i++) {
            int tile = i % (ACROSS * ACROSS);
            track.append("%s --> %s\n%s#xywh=%d,%d,%d,%d\n\n"
                    .formatted(
                            time(i * step),
                            time(Math.min(filmMillis, (i + 1) * step)),
                            sheetName(i / (ACROSS * ACROSS)),
                            tile % ACROSS * WIDTH,
                            tile / ACROSS * HEIGHT,
                            WIDTH,
                            HEIGHT));
        }
        return track.toString();
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
