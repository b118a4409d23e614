package dev.matinee.encoder.encode;

import dev.matinee.encoder.ladder.Rung;
import java.nio.file.Path;
import java.util.List;

/**
 * What ffmpeg made of one chunk: a fragmented MP4 file a rung, in the order of the ladder, and sheets of thumbnails in the
 * order of time.
 */
public record EncodedChunk(List<Video> videos, List<Path> sheets) {

    public record Video(Rung rung, Path file) {}
}
