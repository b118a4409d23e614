package dev.matinee.encoder.encode;

import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.plan.Plan.PlannedSound;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** From a track of a master's sound to stereo, and to 5.1 where it has as much, each of the loudness that all have. */
@Component
public class SoundEncoder {
    /** A track so near to the target is left as it is (EBU R 128 allows 1 LU where half is not practicable). */
    private static final double NEAR_ENOUGH = 1;

    /** Of 5.1 against stereo: AAC codes its low frequencies in next to nothing. */
    private static final int SURROUND_SHARE = 3;

    private final Ffmpeg ffmpeg;
    private final Loudness loudness;

    SoundEncoder(Ffmpeg ffmpeg, Loudness loudness) {
        this.ffmpeg = ffmpeg;
        this.loudness = loudness;
    }

    /** @param folder that it is stored in, relative to the asset's */
    public record EncodedSound(String folder, int channels, Path file) {}

    /** @param progress told about once a second how far a pass over the track has come */
    public List<EncodedSound> encode(
            Path master, Ladder ladder, PlannedSound planned, Path folder, Consumer<java.time.Duration> progress) {
        List<EncodedSound> made = new ArrayList<>();
        made.add(make(master, ladder, planned, new Layout("stereo", 2, planned.folder()), folder, progress));
        String surround = planned.surroundFolder();
        if (surround != null) {
            made.add(make(master, ladder, planned, new Layout("5.1", 6, surround), folder, progress));
        }
        return made;
    }

    /** @param name as ffmpeg has it */
    private record Layout(String name, int channels, String folder) {
        int kilobits(Ladder ladder) {
            return channels > 2 ? ladder.audioKilobits() * SURROUND_SHARE : ladder.audioKilobits();
        }
    }

    private EncodedSound make(
            Path master,
            Ladder ladder,
            PlannedSound planned,
            Layout layout,
            Path folder,
            Consumer<java.time.Duration> progress) {
        int stream = planned.sound().stream();
        Path file = folder.resolve("a%d-%d.mp4".formatted(stream, layout.channels()));
        double gain = loudness.gain(master, stream, layout.name(), progress);
        boolean asItIs = layout.channels() == 2 && planned.sound().stereoAac() && Math.abs(gain) <= NEAR_ENOUGH;
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + stream));
        arguments.addAll(asItIs ? List.of("-c:a", "copy") : mended(gain, layout, layout.kilobits(ladder)));
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-f", "mp4"));
        arguments.addAll(List.of("-frag_duration", "1000000", "-movflags", ChunkCommand.FRAGMENTED, file.toString()));
        ffmpeg.run(master, arguments, "error", progress);
        return new EncodedSound(layout.folder(), layout.channels(), file);
    }

    private static List<String> mended(double gain, Layout layout, int kilobits) {
        // Silence where the sound begins late or has gaps, so that it stays with the picture.
        String filter = String.format(
                Locale.ROOT,
                "aformat=channel_layouts=%s,aresample=48000:async=1000:first_pts=0,volume=%.2fdB",
                layout.name(),
                gain);
        return List.of("-af", filter, "-c:a", "aac", "-b:a", kilobits + "k");
    }
}
