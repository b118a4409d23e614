package dev.matinee.encoder.assembly;

import dev.matinee.encoder.cmaf.CutFile;
import dev.matinee.encoder.frame.PickedFrame;
import dev.matinee.encoder.ladder.Rung;
import java.util.List;

/**
 * A chunk whose segments are stored.
 *
 * @param videos in the order of the ladder
 * @param sheets of thumbnails, by name
 * @param frames its best, whose pictures are on the workbench
 */
public record MadeChunk(List<Video> videos, List<String> sheets, List<PickedFrame> frames) {

    public record Video(Rung rung, CutFile cut) {}

    /** What it is called on the workbench. */
    public static String name(int chunk) {
        return "chunk-%05d".formatted(chunk);
    }
}
