package dev.matinee.encoder;

import dev.matinee.encoder.protection.ProtectionScheme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this instance encodes.
 *
 * @param parallel masters at once
 * @param threads of each decoder and encoder of ffmpeg
 * @param preset of x264, for ladders that have none of their own
 * @param loudness of all audio, in LUFS (EBU R 128)
 * @param niceness added to ffmpeg's
 * @param patience how long ffmpeg may make no progress before it is given up
 * @param uploads files sent to S3 at once
 * @param protection of what is encoded from now on
 * @param work folder for what is being encoded; emptied of what dead processes left
 */
@Validated
@ConfigurationProperties("matinee.encoder")
public record EncoderSettings(
        @DefaultValue("1") @Min(1) @Max(32) int parallel,
        @DefaultValue("2") @Min(1) @Max(64) int threads,
        @DefaultValue("veryfast") @NotBlank String preset,
        @DefaultValue("-23") @Min(-40) @Max(-5) int loudness,
        @DefaultValue("10") @Min(0) @Max(19) int niceness,
        @DefaultValue("3m") Duration patience,
        @DefaultValue("4") @Min(1) @Max(32) int uploads,
        @DefaultValue("none") ProtectionScheme protection,
        Path work) {}
