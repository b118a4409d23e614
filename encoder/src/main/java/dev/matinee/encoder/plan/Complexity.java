package dev.matinee.encoder.plan;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.ladder.Ladder.Taken;
import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.master.Master;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A quick look at how hard a film's pictures are: some seconds of it, encoded with constant quality for each rung. */
@Component
class Complexity {
    /** What is tried costs about as much as it lasts: of a short film a little is enough. */
    private static final Duration ONE_EVERY = Duration.ofMinutes(2);

    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final int SAMPLE_SECONDS = 2;

    private final Ffmpeg ffmpeg;
    private final EncoderSettings settings;

    Complexity(Ffmpeg ffmpeg, EncoderSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    /** The ladder for this title. @param whileLooking called about once a second */
    Ladder fit(Master master, Ladder usual, Path folder, Runnable whileLooking) {
        Map<Rung, List<Double>> kilobits = new HashMap<>();
        int samples = samples(master.duration());
        for (int sample = 0; sample < samples; sample++) {
            double at = master.duration().toMillis() / 1000.0 * (sample + 0.5) / samples;
            take(master, usual, at, folder, whileLooking)
                    .forEach((rung, took) -> kilobits.computeIfAbsent(rung, none -> new ArrayList<>())
                            .add(took));
        }
        Map<Rung, Taken> taken = new HashMap<>();
        kilobits.forEach((rung, all) -> taken.put(
                rung,
                new Taken(
                        all.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                        all.stream().mapToDouble(Double::doubleValue).max().orElse(0))));
        return usual.fitted(taken);
    }

    static int samples(Duration film) {
        return Math.clamp(film.dividedBy(ONE_EVERY), FEWEST, MOST);
    }

    private Map<Rung, Double> take(Master master, Ladder ladder, double at, Path folder, Runnable whileLooking) {
        VideoOptions options = VideoOptions.of(ladder, settings);
        Filters filters = Filters.of(master.picture(), ladder);
        List<String> arguments = new ArrayList<>(List.of("-filter_complex", filters.sample(SAMPLE_SECONDS)));
        for (int i = 0; i < ladder.rungs().size(); i++) {
            arguments.addAll(List.of("-map", filters.output(i)));
            arguments.addAll(options.unlimited(ladder.rungs().get(i)));
            arguments.addAll(List.of("-f", "mp4", sample(folder, i).toString()));
        }
        String from = String.format(Locale.ROOT, "%.3f", at);
        ffmpeg.run(master.file(), List.of("-ss", from), arguments, "error", reached -> whileLooking.run());
        Map<Rung, Double> took = new HashMap<>();
        for (int i = 0; i < ladder.rungs().size(); i++) {
            took.put(ladder.rungs().get(i), size(sample(folder, i)) * 8 / 1000.0 / SAMPLE_SECONDS);
        }
        return took;
    }

    private static Path sample(Path folder, int rung) {
        return folder.resolve("sample-%d.mp4".formatted(rung));
    }

    /** Nothing is written of what a film that is cut short does not have. */
    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
