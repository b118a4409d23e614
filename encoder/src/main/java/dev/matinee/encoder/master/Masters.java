package dev.matinee.encoder.master;

import dev.matinee.encoder.ffmpeg.Ends;
import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import dev.matinee.kit.s3.S3Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket of masters. */
@Component
public class Masters {
    /** In seconds: the last keyframe before that is read from. */
    private static final double NEAR_THE_END = 2;

    private static final Ends NOWHERE = new Ends(OptionalDouble.empty(), OptionalDouble.empty());

    private static final Logger log = LoggerFactory.getLogger(Masters.class);

    private final S3Client s3;
    private final S3Settings settings;
    private final Ffmpeg ffmpeg;

    Masters(S3Client s3, S3Settings settings, Ffmpeg ffmpeg) {
        this.s3 = s3;
        this.settings = settings;
        this.ffmpeg = ffmpeg;
    }

    /**
     * Looks at a master that was fetched.
     *
     * @throws MasterRefused when it cannot be encoded
     */
    public Master look(Path file) {
        try {
            return measured(Probe.read(file, ffmpeg.probe(file)));
        } catch (FfmpegFailure e) {
            throw new MasterRefused(PlainWords.of(e.lastWords()));
        }
    }

    /** Before hours of work: only who reads the last packets knows that they are there, and when they end. */
    private Master measured(Master master) {
        double said = seconds(master.duration());
        if (said <= 0) {
            return master;
        }
        Ends late = lateEnds(master, said - NEAR_THE_END);
        Ends ends = late.ofStream().isPresent() ? late : ends(master, 0);
        double start = seconds(master.start());
        if (master.saysDuration()) {
            ends.ofStream().ifPresent(end -> CutShort.refuse(said, end - start));
        } else {
            ends.ofFile().ifPresent(end -> CutShort.refuseWhole(said, end - start));
        }
        return ends.ofStream().isPresent()
                ? master.lasting(millis(ends.ofStream().getAsDouble() - start))
                : master;
    }

    private Ends lateEnds(Master master, double from) {
        try {
            return from > 0 ? ends(master, from) : NOWHERE;
        } catch (FfmpegFailure cannotSeek) {
            log.info("The end of {} is looked for from its beginning: {}", master.file(), cannotSeek.lastWords());
            return NOWHERE;
        }
    }

    /** @param from in seconds from the start; 0 to read all */
    private Ends ends(Master master, double from) {
        return ffmpeg.ends(master.file(), master.picture().stream(), from > 0 ? seconds(master.start()) + from : 0);
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(Math.max(0, seconds) * 1000));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** @throws MasterRefused when it is not there or empty */
    public void download(String key, Path file) {
        try {
            s3.getObject(request -> request.bucket(settings.masters()).key(key), file);
            if (Files.size(file) == 0) {
                throw new MasterRefused("The file is empty.");
            }
        } catch (NoSuchKeyException e) {
            throw new MasterRefused("There is no file %s in the bucket of masters.".formatted(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
