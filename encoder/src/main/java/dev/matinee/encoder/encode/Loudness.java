package dev.matinee.encoder.encode;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.ffmpeg.Ffmpeg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Programme loudness by EBU R 128: measured over the whole, then mended by one gain, which leaves the dynamics as they were
 * mixed. Of what is mixed so widely that the gain would bring it above the highest true peak, the peaks are held down, and no
 * more.
 */
@Component
class Loudness {
    private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[\\d.]+|-inf|nan) LUFS");
    private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[\\d.]+|-inf) dBFS");
    /** Below this the meter has heard silence: its gate is at -70. */
    private static final double SILENCE = -69;
    /** What is held down lacks loudness afterwards, which is added so often. */
    private static final int MORE_PASSES = 2;
    /** In decibels: peaks that are held down by so little are too few for the loudness to lack anything. */
    private static final double HARDLY_HEARD = 3;

    private final Ffmpeg ffmpeg;
    private final EncoderSettings settings;

    Loudness(Ffmpeg ffmpeg, EncoderSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    /**
     * What is to be done to a track of a file.
     *
     * @param layout that it is heard in, as ffmpeg names it: channels behind weigh more
     * @param progress told about once a second how far it has come, of one reading of the track
     */
    Mend mend(Path file, int stream, String layout, Consumer<Duration> progress) {
        String heard = "aformat=channel_layouts=%s,aresample=48000".formatted(layout);
        AtomicReference<Duration> end = new AtomicReference<>(Duration.ZERO);
        Consumer<Duration> first = reached -> {
            end.set(reached);
            progress.accept(reached);
        };
        String asItIs = meter(file, stream, heard, first);
        Mend mend = mend(asItIs, settings.loudness());
        boolean lacks = last(PEAK, asItIs) + mend.gain() > Mend.HIGHEST_PEAK + HARDLY_HEARD;
        for (int pass = 0; lacks && pass < MORE_PASSES; pass++) {
            // Nobody counts on these: it stays where it is meanwhile.
            String meter = meter(file, stream, heard + "," + mend.filter(), reached -> progress.accept(end.get()));
            mend = mend.louderBy(settings.loudness() - last(INTEGRATED, meter));
        }
        return mend;
    }

    private String meter(Path file, int stream, String filter, Consumer<Duration> progress) {
        String measured = filter + ",ebur128=framelog=quiet:peak=true";
        List<String> arguments = List.of("-map", "0:" + stream, "-af", measured, "-f", "null", "-");
        return ffmpeg.run(file, arguments, "info", progress);
    }

    /** @param meter what the filter ebur128 wrote */
    static Mend mend(String meter, int target) {
        double integrated = last(INTEGRATED, meter);
        if (integrated < SILENCE) {
            return Mend.NONE;
        }
        double gain = target - integrated;
        return new Mend(gain, last(PEAK, meter) + gain > Mend.HIGHEST_PEAK);
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
