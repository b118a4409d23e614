package dev.matinee.encoder.encode;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Programme loudness by EBU R 128: measured over the whole, then mended by one gain, which leaves the dynamics as they were
 * mixed. What is mixed so widely that the gain would clip keeps to its peaks, and stays quieter than the target.
 */
@Component
class Loudness {
    private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[\\d.]+|-inf|nan) LUFS");
    private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[\\d.]+|-inf) dBFS");
    /** Below this the meter has heard silence: its gate is at -70. */
    private static final double SILENCE = -69;
    /** R 128's highest permitted peak, in dB below full scale. */
    private static final double HIGHEST_PEAK = -1;

    private final Ffmpeg ffmpeg;
    private final EncoderSettings settings;

    Loudness(Ffmpeg ffmpeg, EncoderSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    /**
     * Decibels to add to a track of a file.
     *
     * @param layout that it is heard in, as ffmpeg names it: channels behind weigh more
     * @param progress told about once a second how far it has come
     */
    double gain(Path file, int stream, String layout, Consumer<Duration> progress) {
        List<String> measure = List.of(
                "-map",
                "0:" + stream,
                "-af",
                "aformat=channel_layouts=%s,ebur128=framelog=quiet:peak=sample".formatted(layout),
                "-f",
                "null",
                "-");
        return gain(ffmpeg.run(file, measure, "info", progress), settings.loudness());
    }

    /** @param meter what the filter ebur128 wrote */
    static double gain(String meter, int target) {
        double integrated = last(INTEGRATED, meter);
        double peak = last(PEAK, meter);
        if (integrated < SILENCE) {
            return 0;
        }
        double gain = target - integrated;
        return gain > 0 ? Math.max(0, Math.min(gain, HIGHEST_PEAK - peak)) : gain;
    }

    private static double last(Pattern figure, String meter) {
        double last = Double.NEGATIVE_INFINITY;
        Matcher found = figure.matcher(meter);
        while (found.find()) {
            last = found.group(1).matches("-inf|nan") ? Double.NEGATIVE_INFINITY : Double.parseDouble(found.group(1));
        }
        return last;
    }
}
