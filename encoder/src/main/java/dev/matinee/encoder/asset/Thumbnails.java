package dev.matinee.encoder.asset;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The WebVTT track that says which part of which sheet shows a moment: tiles of 160×90. */
final class Thumbnails {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;

    private Thumbnails() {}

    /**
     * @param perSheet how many are on each sheet but the last
     * @param across how many of them side by side
     * @param sheets names, in the order of time
     */
    static String track(long filmMillis, Duration every, int perSheet, int across, List<String> sheets) {
        StringBuilder track = new StringBuilder("WEBVTT\n\n");
        long step = every.toMillis();
        for (int i = 0; i * step < filmMillis && i < sheets.size() * perSheet; i++) {
            int tile = i % perSheet;
            track.append("%s --> %s\n%s#xywh=%d,%d,%d,%d\n\n"
                    .formatted(
                            time(i * step),
                            time(Math.min(filmMillis, (i + 1) * step)),
                            sheets.get(i / perSheet),
                            tile % across * WIDTH,
                            tile / across * HEIGHT,
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
