package dev.matinee.encoder.subtitle;

import java.util.ArrayList;
import java.util.List;

/** A track of subtitles, whose WebVTT is cut into segments. */
public record SubtitleTrack(String language, String label, boolean captions, boolean forced, List<Cue> cues) {
    /** Text is small: fewer requests are worth more than small files. */
    private static final long SEGMENT_MILLIS = 60_000;
    /** The media's time begins at zero, and so does the text's (RFC 8216, 3.5). */
    private static final String HEADER = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n";

    /** @param seconds of the film that it covers */
    public record Segment(double seconds, String webVtt) {}

    /** A cue that is shown across a cut stands in both segments, with its own times (RFC 8216, 3.5). */
    public List<Segment> segments(double filmSeconds) {
        return cut(cues, filmSeconds);
    }

    static List<Segment> cut(List<Cue> cues, double filmSeconds) {
        long film = Math.round(filmSeconds * 1000);
        List<Segment> segments = new ArrayList<>();
        for (long start = 0; start < film; start += SEGMENT_MILLIS) {
            long from = start;
            long to = Math.min(film, start + SEGMENT_MILLIS);
            StringBuilder text = new StringBuilder(HEADER);
            cues.stream()
                    .filter(cue -> cue.start() < to && cue.end() > from)
                    .forEach(cue -> text.append(cue.webVtt()).append('\n'));
            segments.add(new Segment((to - from) / 1000.0, text.toString()));
        }
        return segments;
    }
}
