package dev.matinee.catalog.master;

import dev.matinee.catalog.master.Master.Source;
import dev.matinee.catalog.master.MasterRequest.SubtitleRequest;
import dev.matinee.catalog.title.TitleDocument;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A master that an operator is about to upload in parts.
 *
 * @param kind {@code feature} or {@code trailer}
 * @param episodeId for the feature of an episode
 * @param fingerprint SHA-256, in 64 hexadecimal digits, over the file's name, its size, and its first and last MiB: what a
 *     browser can tell of a file without reading all of it. The same one again resumes.
 * @param bytes at most 1 TiB
 * @param ladder a named limit of the renditions ({@code demo}); null: by the source
 */
public record MultipartRequest(
        @Nullable String kind,
        @Nullable String episodeId,
        @Nullable String fingerprint,
        @Nullable String contentType,
        @Nullable Long bytes,
        @Nullable String ladder,
        @Nullable List<@Nullable SubtitleRequest> subtitles) {
    private static final long LARGEST = 1L << 40;

    /** What is to be stored, or a 422 that names every bad field. */
    Source against(String titleId, TitleDocument title) {
        var check = new SourceCheck();
        var slot = check.slot(kind, episodeId, titleId, title);
        check.digest("fingerprint", fingerprint);
        check.file(contentType, bytes, LARGEST, ladder);
        var tracks = check.subtitles(subtitles);
        check.refuse();
        return new Source(
                slot,
                "",
                Objects.requireNonNullElse(contentType, ""),
                Objects.requireNonNullElse(bytes, 0L),
                Objects.requireNonNullElse(ladder, ""),
                tracks,
                fingerprint);
    }
}
