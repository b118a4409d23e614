package dev.matinee.encoder.encode;

import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.master.Master;
import dev.matinee.encoder.master.Master.Picture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ffmpeg's arguments for all renditions in one run: what is decoded once is scaled step by step, largest first. */
final class EncodeCommand {
    /** Fragments begin at keyframes. The decoding time of the first sample is zero, and nothing is edited out. */
    private static final String FRAGMENTED = "+cmaf+delay_moov+skip_trailer";

    private static final int TILES = 10;

    private final Master master;
    private final Ladder ladder;
    private final String preset;
    private final int threads;
    private final Path folder;

    EncodeCommand(Master master, Ladder ladder, String preset, int threads, Path folder) {
        this.master = master;
        this.ladder = ladder;
        this.preset = ladder.preset().isEmpty() ? preset : ladder.preset();
        this.threads = threads;
        this.folder = folder;
    }

    /** @param gains decibels to add, by the index of the audio stream; a stream that is not in it is copied as it is */
    List<String> arguments(Map<Integer, Double> gains) {
        List<String> arguments = new ArrayList<>(List.of("-filter_complex", filters()));
        for (int i = 0; i < ladder.rungs().size(); i++) {
            arguments.addAll(video(ladder.rungs().get(i), i));
        }
        for (Master.Sound sound : master.sounds()) {
            arguments.addAll(audio(sound, gains.get(sound.stream())));
        }
        arguments.addAll(List.of("-map", "[sprites]", "-q:v", "6", "-strict", "unofficial"));
        arguments.add(folder.resolve("sprite-%03d.jpg").toString());
        return arguments;
    }

    /** Where a rung's file is written. */
    Path file(Rung rung) {
        return folder.resolve("v%d.mp4".formatted(rung.lines()));
    }

    Path file(Master.Sound sound) {
        return folder.resolve("a%d.mp4".formatted(sound.stream()));
    }

    /** Sparse for long films, so that the sheets stay few. */
    static Duration thumbnailEvery(Duration film) {
        return Duration.ofSeconds(film.compareTo(Duration.ofMinutes(10)) > 0 ? 10 : 2);
    }

    private String filters() {
        Picture picture = master.picture();
        StringBuilder graph = new StringBuilder("[0:%d]".formatted(picture.stream()));
        if (picture.interlaced()) {
            graph.append("bwdif=mode=send_frame:deint=interlaced,");
        }
        graph.append("fps=%s:start_time=0,".formatted(picture.frameRate().fraction()));
        if (picture.highDynamicRange()) {
            graph.append("zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
                    + "zscale=t=bt709:m=bt709:r=tv,");
        }
        String scaler = ladder.isCheap() ? "fast_bilinear" : "bicubic";
        for (int i = ladder.rungs().size() - 1; i >= 0; i--) {
            Rung rung = ladder.rungs().get(i);
            graph.append("scale=%d:%d:flags=%s,setsar=1,format=yuv420p,split=2[v%d][below%d];[below%d]"
                    .formatted(rung.width(), rung.height(), scaler, i, i, i));
        }
        graph.append("fps=1/%d:start_time=0,"
                .formatted(thumbnailEvery(master.duration()).toSeconds()));
        graph.append("scale=160:90:force_original_aspect_ratio=decrease,pad=160:90:-1:-1,tile=%1$dx%1$d[sprites]"
                .formatted(TILES));
        return graph.toString();
    }

    private List<String> video(Rung rung, int index) {
        double frames = master.picture().frameRate().value();
        List<String> arguments = new ArrayList<>(List.of("-map", "[v%d]".formatted(index), "-c:v", "libx264"));
        arguments.addAll(List.of("-preset", preset, "-profile:v", rung.profile()));
        arguments.addAll(List.of("-crf", Integer.toString(ladder.quality())));
        arguments.addAll(List.of("-maxrate", rung.kilobitsPerSecond() + "k"));
        arguments.addAll(List.of("-bufsize", 2 * rung.kilobitsPerSecond() + "k"));
        // A keyframe at every second full second and nowhere else, so that all renditions can be switched at each of
        // them.
        arguments.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*2)", "-sc_threshold", "0"));
        arguments.addAll(List.of("-g", Long.toString(Math.round(frames * 4))));
        arguments.addAll(List.of("-threads", Integer.toString(threads)));
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-video_track_timescale", timescale()));
        arguments.addAll(List.of(
                "-f",
                "mp4",
                "-movflags",
                FRAGMENTED + "+frag_keyframe",
                file(rung).toString()));
        return arguments;
    }

    private List<String> audio(Master.Sound sound, @Nullable Double gain) {
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + sound.stream()));
        if (gain == null) {
            arguments.addAll(List.of("-c:a", "copy"));
        } else {
            // Silence where the sound begins late or has gaps, so that it stays with the picture.
            arguments.addAll(List.of(
                    "-af",
                    String.format(Locale.ROOT, "aresample=48000:async=1000:first_pts=0,volume=%.2fdB", gain),
                    "-c:a",
                    "aac",
                    "-ac",
                    "2",
                    "-b:a",
                    ladder.audioKilobits() + "k"));
        }
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-f", "mp4"));
        arguments.addAll(List.of(
                "-frag_duration",
                "1000000",
                "-movflags",
                FRAGMENTED,
                file(sound).toString()));
        return arguments;
    }

    /** So fine that every frame's time is a whole number. */
    private String timescale() {
        return Integer.toString(master.picture().frameRate().numerator() * (isFraction() ? 1 : 1000));
    }

    private boolean isFraction() {
        return master.picture().frameRate().denominator() != 1;
    }
}
