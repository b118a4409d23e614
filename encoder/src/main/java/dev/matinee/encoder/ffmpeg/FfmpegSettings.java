package dev.matinee.encoder.ffmpeg;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the programs are: paths, or names to look for on the PATH. */
@Validated
@ConfigurationProperties("matinee")
record FfmpegSettings(
        @DefaultValue("ffmpeg") @NotBlank String ffmpeg,
        @DefaultValue("ffprobe") @NotBlank String ffprobe) {}
