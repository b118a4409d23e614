package dev.matinee.encoder.encode;

import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.master.Master.Sound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What ffmpeg made: one fragmented MP4 file a rendition, and sheets of thumbnails.
 *
 * @param videos smallest first
 * @param sprites in the order of time
 * @param thumbnailEvery between two thumbnails
 */
public record EncodedMaster(List<Video> videos, List<Audio> audios, List<Path> sprites, Duration thumbnailEvery) {

    public record Video(Rung rung, Path file) {}

    public record Audio(Sound sound, Path file) {}
}
