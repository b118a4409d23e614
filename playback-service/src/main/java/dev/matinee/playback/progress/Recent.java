package dev.matinee.playback.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a profile did of late, and may not be written down yet. Laid over what is, so that everybody reads what they
 * themselves just wrote.
 *
 * @param dismissed by title, when it was taken off continue watching
 * @param erased when the history was erased; {@link Instant#MIN} for never
 */
public record Recent(List<Progress> progress, Map<String, Instant> dismissed, Instant erased) {
    private static final String AT = "at/";
    private static final String DISMISSED = "off/";
    private static final String ERASED = "erased";

    static final Recent NOTHING = new Recent(List.of(), Map.of(), Instant.MIN);

    /** One entry of the hash in Redis that holds this. */
    public record Entry(String field, String value) {
        /** Nothing to note. */
        public static final Entry NONE = new Entry("", "");
    }

    public static Entry entry(Progress p) {
        return new Entry(
                AT + p.titleId() + "/" + p.contentId(),
                p.positionMs() + "/" + p.durationMs() + "/" + p.at().toEpochMilli() + "/" + p.finished());
    }

    static Entry dismissal(String titleId, Instant at) {
        return new Entry(DISMISSED + titleId, Long.toString(at.toEpochMilli()));
    }

    /** @param at until when everything is gone */
    public static Entry erasure(Instant at) {
        return new Entry(ERASED, Long.toString(at.toEpochMilli()));
    }

    static Recent of(Map<String, String> entries) {
        var progress = new ArrayList<Progress>();
        var dismissed = new HashMap<String, Instant>();
        var erased = Instant.MIN;
        for (var entry : entries.entrySet()) {
            String field = entry.getKey();
            if (field.startsWith(AT)) {
                progress.add(progress(field.split("/"), entry.getValue().split("/")));
            } else if (field.startsWith(DISMISSED)) {
                dismissed.put(field.substring(DISMISSED.length()), instant(entry.getValue()));
            } else if (field.equals(ERASED)) {
                erased = instant(entry.getValue());
            }
        }
        return new Recent(List.copyOf(progress), Map.copyOf(dismissed), erased);
    }

    private static Progress progress(String[] of, String[] is) {
        return new Progress(
                of[1],
                of[2],
                Long.parseLong(is[0]),
                Long.parseLong(is[1]),
                instant(is[2]),
                Boolean.parseBoolean(is[3]));
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** The latest position of each film or episode, of one title. */
    Map<String, Progress> positions(String titleId, List<Progress> stored) {
        var latest = new HashMap<String, Progress>();
        Stream.concat(stored.stream(), progress.stream().filter(p -> p.titleId().equals(titleId)))
                .filter(this::isKept)
                .forEach(p -> latest.merge(p.contentId(), p, (a, b) -> b.at().isBefore(a.at()) ? a : b));
        return latest;
    }

    /** What each title was last left at, latest first, without what was taken off. */
    List<Progress> shelf(List<Progress> stored) {
        var shown = new HashMap<String, Progress>();
        Stream.concat(stored.stream(), progress.stream())
                .filter(this::isKept)
                .sorted(Comparator.comparing(Progress::at))
                .forEach(p -> shown.merge(p.titleId(), p, (before, now) -> now.displaces(before) ? now : before));
        return shown.values().stream()
                .filter(p -> dismissed.getOrDefault(p.titleId(), Instant.MIN).isBefore(p.at()))
                .sorted(Comparator.comparing(Progress::at).reversed())
                .toList();
    }

    boolean isKept(Progress p) {
        return p.at().isAfter(erased);
    }
}
