package dev.matinee.encoder.assembly;

import dev.matinee.encoder.subtitle.SubtitleTrack;
import java.util.List;

/** Subtitles as they were read, before they are cut. */
public record MadeSubtitles(List<SubtitleTrack> tracks) {
    /** What they are called on the workbench. */
    public static final String NAME = "subtitles";
}
