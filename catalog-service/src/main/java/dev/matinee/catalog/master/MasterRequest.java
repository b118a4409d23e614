package dev.matinee.catalog.master;

import dev.matinee.catalog.master.Master.Source;
import dev.matinee.catalog.master.Master.Subtitle;
import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.SheetCheck;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.kit.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A master that an operator is about to upload.
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

    /** Subtitles that go with it, as WebVTT. */
    public record SubtitleRequest(
            @Nullable String language,
            @Nullable String label,
            @Nullable String sha256,
            @Nullable Long bytes) {}

    static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VIDEO = Pattern.compile("(video|application)/[A-Za-z0-9.+-]{1,60}");
    private static final Pattern LADDER = Pattern.compile("[a-z0-9-]{1,40}");

    /** What one PUT to S3 takes. */
    private static final long LARGEST = 5L * 1024 * 1024 * 1024;

    private static final long LARGEST_SUBTITLE = 10L * 1024 * 1024;

    /** What is to be stored, or a 422 that names every bad field. */
    Source against(String titleId, TitleDocument title) {
        var errors = new ArrayList<FieldError>();
        boolean trailer = Slot.TRAILER.equals(kind);
        check(errors, "kind", trailer || Slot.FEATURE.equals(kind), "is feature or trailer");
        if (trailer) {
            check(errors, "episodeId", episodeId == null, "is for features");
        } else if (title.sheet().isSeries()) {
            boolean known = title.sheet()
                    .episodes()
                    .anyMatch(e -> Ids.ofEpisode(titleId, e.key()).equals(episodeId));
            check(errors, "episodeId", known, "is no episode of this series");
        } else {
            check(errors, "episodeId", episodeId == null, "is for series");
        }
        check(errors, "sha256", sha256 != null && SHA256.matcher(sha256).matches(), "is 64 hexadecimal digits");
        check(
                errors,
                "contentType",
                contentType != null && VIDEO.matcher(contentType).matches(),
                "is no video's");
        check(errors, "bytes", bytes != null && bytes > 0 && bytes <= LARGEST, "is between 1 and " + LARGEST);
        check(errors, "ladder", ladder == null || LADDER.matcher(ladder).matches(), "is no name of a ladder");
        var tracks = subtitles(errors);
        if (!errors.isEmpty()) {
            throw SheetCheck.refusal(errors);
        }
        return new Source(
                new Slot(text(kind), episodeId),
                text(sha256),
                text(contentType),
                Objects.requireNonNullElse(bytes, 0L),
                text(ladder),
                tracks);
    }

    private List<Subtitle> subtitles(List<FieldError> errors) {
        var tracks = new ArrayList<Subtitle>();
        var languages = new HashSet<String>();
        int n = 0;
        for (var asked : Objects.requireNonNullElse(subtitles, List.<@Nullable SubtitleRequest>of())) {
            String place = "subtitles[" + n++ + "]";
            if (asked == null) {
                errors.add(new FieldError(place, "is missing"));
                continue;
            }
            String field = place + ".";
            String language = text(asked.language());
            String sha = text(asked.sha256());
            long size = Objects.requireNonNullElse(asked.bytes(), 0L);
            check(
                    errors,
                    field + "language",
                    SheetCheck.LANGUAGE.matcher(language).matches(),
                    "is no BCP 47 language");
            check(errors, field + "language", languages.add(language), "is there twice");
            check(
                    errors,
                    field + "label",
                    !text(asked.label()).isBlank() && text(asked.label()).length() <= 60,
                    "is missing, or over 60 characters");
            check(errors, field + "sha256", SHA256.matcher(sha).matches(), "is 64 hexadecimal digits");
            check(
                    errors,
                    field + "bytes",
                    size > 0 && size <= LARGEST_SUBTITLE,
                    "is between 1 and " + LARGEST_SUBTITLE);
            tracks.add(new Subtitle(language, text(asked.label()), sha, size));
        }
        return tracks;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static void check(List<FieldError> errors, String field, boolean holds, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }
}
