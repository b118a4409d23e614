package dev.matinee.encoder;

import dev.matinee.encoder.protection.ProtectionScheme;
import jakarta.validation.constraints.AssertTrue;
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
 * @param parallel parts of encodings at once
 * @param chunk how much of the picture is one part: a multiple of the six seconds of a segment
 * @param threads of each decoder and encoder of ffmpeg
 * @param preset of x264, for ladders that have none of their own
 * @param av1 whether every rendition is made in AV1 as well
 * @param av1Preset of SVT-AV1, 0 for the slowest to 13
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
        @DefaultValue("60s") Duration chunk,
        @DefaultValue("2") @Min(1) @Max(64) int threads,
        @DefaultValue("veryfast") @NotBlank String preset,
        @DefaultValue("false") boolean av1,
        @DefaultValue("8") @Min(0) @Max(13) int av1Preset,
        @DefaultValue("-23") @Min(-40) @Max(-5) int loudness,
        @DefaultValue("10") @Min(0) @Max(19) int niceness,
        @DefaultValue("3m") Duration patience,
        @DefaultValue("4") @Min(1) @Max(32) int uploads,
        @DefaultValue("none") ProtectionScheme protection,
        Path work) {
    private static final int SEGMENT_SECONDS = 6;

    /** Chunks begin with a segment. */
    @AssertTrue(message = "must be a multiple of 6 s, and at least that")
    boolean isChunkOfWholeSegments() {
        long seconds = chunk.toSeconds();
        return seconds >= SEGMENT_SECONDS && seconds % SEGMENT_SECONDS == 0;
    }

    /** Only H.264 is encrypted. */
    @AssertTrue(message = "AV1 cannot be encrypted: av1 and protection are one or the other")
    boolean isAv1InTheClear() {
        return !av1 || protection == ProtectionScheme.NONE;
    }
}
