package dev.matinee.encoder.encode;

import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.plan.Plan.PlannedSound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** From a track of a master's sound to stereo, to 5.1 where it has as much, and to what slow lines carry, each of the loudness that
 * all have. */
@Component
public class SoundEncoder {
    /** Of 5.1 against stereo: AAC codes its low frequencies in next to nothing. */
    private static final int SURROUND_SHARE = 3;

    private static final int SLOW_KILOBITS = 48;
    private static final String STEREO = "stereo";
    private static final String SURROUND = "5.1";
    private static final int SURROUND_CHANNELS = 6;

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
            Path master, Plan plan, PlannedSound planned, Path folder, Consumer<Duration> progress) {
        int stream = planned.sound().stream();
        int kilobits = plan.ladder().audioKilobits();
        Making making = new Making(master, plan, planned, folder, progress);
        Mend mend = loudness.mend(master, stream, STEREO, progress);
        List<EncodedSound> made = new ArrayList<>();
        made.add(make(making, new Layout(STEREO, 2, planned.folder(), kilobits), mend));
        String surround = planned.surroundFolder();
        if (surround != null) {
            Layout wide = new Layout(SURROUND, SURROUND_CHANNELS, surround, kilobits * SURROUND_SHARE);
            made.add(make(making, wide, loudness.mend(master, stream, SURROUND, progress)));
        }
        String slow = planned.slowFolder();
        if (slow != null) {
            made.add(make(making, new Layout(STEREO, 2, slow, SLOW_KILOBITS), mend));
        }
        return made;
    }

    /** What is the same for all that is made of a track. */
    private record Making(Path master, Plan plan, PlannedSound planned, Path folder, Consumer<Duration> progress) {}

    /** @param name as ffmpeg has it */
    private record Layout(String name, int channels, String folder, int kilobits) {}

    private EncodedSound make(Making making, Layout layout, Mend mend) {
        int stream = making.planned().sound().stream();
        Path file = making.folder().resolve("a%d-%dk.mp4".formatted(stream, layout.kilobits()));
        boolean asItIs = layout.folder().equals(making.planned().folder())
                && making.planned().sound().stereoAac()
                && mend.isHardlyNeeded();
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + stream));
        arguments.addAll(
                asItIs
                        ? List.of("-c:a", "copy")
                        : mended(mend, layout, making.plan().durationMs()));
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-f", "mp4"));
        arguments.addAll(List.of("-frag_duration", "1000000", "-movflags", ChunkCommand.FRAGMENTED, file.toString()));
        ffmpeg.run(making.master(), arguments, "error", making.progress());
        return new EncodedSound(layout.folder(), layout.channels(), file);
    }

    /** Exactly as long as the picture says that it is, with silence where there is no sound. */
    private static List<String> mended(Mend mend, Layout layout, long filmMillis) {
        double seconds = filmMillis / 1000.0;
        String filter = String.format(
                Locale.ROOT,
                "aformat=channel_layouts=%s,aresample=48000:async=1000:first_pts=0,%s",
                layout.name(),
                mend.filter());
        String padded = filmMillis == 0 ? "" : String.format(Locale.ROOT, ",apad=whole_dur=%.3f", seconds);
        List<String> arguments = new ArrayList<>(List.of("-af", filter + padded, "-c:a", "aac"));
        arguments.addAll(List.of("-b:a", layout.kilobits() + "k"));
        if (filmMillis > 0) {
            arguments.addAll(List.of("-t", String.format(Locale.ROOT, "%.3f", seconds)));
        }
        return arguments;
    }
}
