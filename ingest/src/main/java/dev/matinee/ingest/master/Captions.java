package dev.matinee.ingest.master;

import java.util.Map;

/** Subtitles that say what is playing and when: WebVTT, a cue every four seconds. */
public final class Captions {
    private static final int EVERY = 4;
    private static final int FIRST = 1;

    private Captions() {}

    /** The languages in which demo films have subtitles, each with the words before the time. */
    public static final Map<String, String> LANGUAGES = Map.of("en", "%s — %s", "fr", "%s — à %s");

    /**
     * @param opening what the first cue says besides
     */
    public static String webVtt(String language, String title, String opening, int seconds) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int at = FIRST; at < seconds; at += EVERY) {
            String line = LANGUAGES.getOrDefault(language, "%s — %s").formatted(title, clock(at));
            text.append("\n%s.000 --> %s.500\n"
                    .formatted("00:" + clock(at), "00:" + clock(Math.min(seconds - 1, at + EVERY - 1))));
            text.append(at == FIRST && !opening.isEmpty() ? line + "\n" + opening : line)
                    .append('\n');
        }
        return text.toString();
    }

    static String clock(int seconds) {
        return "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
