package dev.matinee.encoder.plan;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.ladder.VideoCodec;
import java.util.ArrayList;
import java.util.List;

/** ffmpeg's options for a rung's codec: of constant quality, and below the rung's limit where one is wanted. */
public record VideoOptions(Ladder ladder, String preset, int av1Preset, int threads) {
    /** About as good a picture as x264's rate factor, in SVT-AV1's: its scale is wider. */
    private static final int AV1_OFFSET = 12;

    public static VideoOptions of(Ladder ladder, EncoderSettings settings) {
        return new VideoOptions(
                ladder,
                ladder.preset().isEmpty() ? settings.preset() : ladder.preset(),
                settings.av1Preset(),
                settings.threads());
    }

    /** The quality alone: what it takes is measured. */
    public List<String> unlimited(Rung rung) {
        return options(rung, false);
    }

    public List<String> limited(Rung rung) {
        return options(rung, true);
    }

    private List<String> options(Rung rung, boolean limited) {
        return rung.codec() == VideoCodec.AV1 ? av1(rung, limited) : avc(rung, limited);
    }

    private List<String> avc(Rung rung, boolean limited) {
        List<String> options = new ArrayList<>(List.of("-c:v", "libx264", "-preset", preset));
        options.addAll(List.of("-profile:v", rung.profile(), "-crf", Integer.toString(ladder.quality())));
        if (limited) {
            options.addAll(List.of("-maxrate", rung.kilobitsPerSecond() + "k"));
            int seconds = rung.slow() ? 1 : 2;
            options.addAll(List.of("-bufsize", seconds * rung.kilobitsPerSecond() + "k"));
        }
        options.addAll(List.of("-sc_threshold", "0", "-threads", Integer.toString(threads)));
        return options;
    }

    private List<String> av1(Rung rung, boolean limited) {
        List<String> options = new ArrayList<>(List.of("-c:v", "libsvtav1", "-preset", Integer.toString(av1Preset)));
        options.addAll(List.of("-crf", Integer.toString(ladder.quality() + AV1_OFFSET)));
        String limit = limited ? ":mbr=" + rung.kilobitsPerSecond() : "";
        options.addAll(List.of("-svtav1-params", "lp=" + threads + limit));
        return options;
    }
}
