package dev.matinee.encoder.master;

import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import dev.matinee.kit.s3.S3Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket of masters. */
@Component
public class Masters {
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
            return Probe.read(file, ffmpeg.probe(file));
        } catch (FfmpegFailure e) {
            throw new MasterRefused(PlainWords.of(e.lastWords()));
        }
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
