package dev.matinee.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.protection.ProtectionScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
    @TempDir
    Path folder;

    @Test
    void packetsAreReadToTheLast() throws IOException {
        Ends ends = ffmpeg("echo 0,1.0,1.0,0.04,K__; echo 0,1.04,1.04,0.04,___").ends(folder.resolve("film"), 0, 0);
        assertThat(ends.ofStream()).hasValue(1.08);
    }

    @Test
    @Timeout(30)
    void whoeverReadsPacketsAndFindsNoMoreOfThemIsGivenUp() throws IOException {
        Ffmpeg ffmpeg = ffmpeg("echo 0,1.0,1.0,0.04,K__; exec sleep 60");
        assertThatExceptionOfType(FfmpegFailure.class)
                .isThrownBy(() -> ffmpeg.ends(folder.resolve("film"), 0, 0))
                .satisfies(failure -> assertThat(failure.lastWords()).contains("made no progress"));
    }

    /** @param ffprobe what it does, whatever it is asked */
    private Ffmpeg ffmpeg(String ffprobe) throws IOException {
        Path program = Files.writeString(folder.resolve("ffprobe"), "#!/bin/sh\n" + ffprobe + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        EncoderSettings settings = new EncoderSettings(
                1,
                Duration.ofMinutes(1),
                1,
                "veryfast",
                false,
                8,
                -23,
                0,
                Duration.ofMillis(500),
                1,
                ProtectionScheme.NONE,
                folder);
        return new Ffmpeg(new FfmpegSettings("ffmpeg", program.toString()), settings, new Programs());
    }
}
