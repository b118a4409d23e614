package dev.matinee.catalog.master;

import dev.matinee.catalog.master.Master.Source;
import dev.matinee.catalog.title.TitleDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A master that an operator is about to upload, whole.
 *
 * @param kind {@code feature} or {@code trailer}
 * @param episodeId for the feature of an episode
 * @param ladder a named limit of the renditions ({@code demo}); null: by the source
 */
public record MasterRequest(
        @Nullable String kind,
        @Nullable String episodeId,
        @Nullable String sha256,
        @Nullable String contentType,
        @Nullable Long bytes,
        @Nullable String ladder,
        @Nullable List<@Nullable SubtitleRequest> subtitles) {

    /**
     * Subtitles that go with it, as WebVTT.
     *
     * @param role null: {@code subtitles}, unless the label says that they are captions
     */
    public record SubtitleRequest(
            @Nullable String language,
            @Nullable String label,
            @Nullable String sha256,
            @Nullable Long bytes,

            @Schema(allowableValues = {"subtitles", "captions", "forced"}) @Nullable
            String role) {}

    /** What one PUT to S3 takes. */
    private static final long LARGEST = 5L * 1024 * 1024 * 1024;

    /** What is to be stored, or a 422 that names every bad field. */
    Source against(String titleId, TitleDocument title) {
        var check = new SourceCheck();
        var slot = check.slot(kind, episodeId, titleId, title);
        check.digest("sha256", sha256);
        check.file(contentType, bytes, LARGEST, ladder);
        var tracks = check.subtitles(subtitles);
        check.refuse();
        return new Source(
                slot,
                Objects.requireNonNullElse(sha256, ""),
                Objects.requireNonNullElse(contentType, ""),
                Objects.requireNonNullElse(bytes, 0L),
                Objects.requireNonNullElse(ladder, ""),
                tracks,
                null);
    }
}
