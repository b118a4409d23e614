package dev.matinee.encoder.assembly;

import dev.matinee.encoder.subtitle.SubtitleTrack;
import java.util.List;
import java.util.Objects;

/**
 * Subtitles as they were read, before they are cut.
 *
 * @param unreadable what those of the master are called that are no text
 */
public record MadeSubtitles(List<SubtitleTrack> tracks, List<String> unreadable) {
    public MadeSubtitles {
        // Of what was stored before these were told.
        unreadable = Objects.requireNonNullElse(unreadable, List.of());
    }

    /** For the operator, in plain words; empty where all are text. */
    String note() {
        return unreadable.isEmpty()
                ? ""
                : "Subtitles that are pictures, or of a kind that is not known, are left out: %s. Add them as SRT, WebVTT or ASS."
                        .formatted(String.join(", ", unreadable));
    }

    /** What they are called on the workbench. */
    public static final String NAME = "subtitles";
}
