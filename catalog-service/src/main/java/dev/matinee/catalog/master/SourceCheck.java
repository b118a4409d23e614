package dev.matinee.catalog.master;

import dev.matinee.catalog.master.Master.Subtitle;
import dev.matinee.catalog.master.MasterRequest.SubtitleRequest;
import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.SheetCheck;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.kit.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a master that was announced. */
final class SourceCheck {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VIDEO = Pattern.compile("(video|application)/[A-Za-z0-9.+-]{1,60}");
    private static final Pattern LADDER = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Set<String> ROLES = Set.of(Subtitle.PLAIN, "captions", "forced");
    private static final int MOST_SUBTITLES = 100;
    private static final long LARGEST_SUBTITLE = 10L * 1024 * 1024;

    private final List<FieldError> errors = new ArrayList<>();

    /** Where it belongs, as far as it is right. */
    Slot slot(@Nullable String kind, @Nullable String episodeId, String titleId, TitleDocument title) {
        boolean trailer = Slot.TRAILER.equals(kind);
        check("kind", trailer || Slot.FEATURE.equals(kind), "is feature or trailer");
        if (trailer) {
            check("episodeId", episodeId == null, "is for features");
        } else if (title.sheet().isSeries()) {
            boolean known = title.sheet()
                    .episodes()
                    .anyMatch(e -> Ids.ofEpisode(titleId, e.key()).equals(episodeId));
            check("episodeId", known, "is no episode of this series");
        } else {
            check("episodeId", episodeId == null, "is for series");
        }
        return new Slot(text(kind), episodeId);
    }

    void digest(String field, @Nullable String digest) {
        check(field, SHA256.matcher(text(digest)).matches(), "is 64 hexadecimal digits");
    }

    void file(@Nullable String contentType, @Nullable Long bytes, long largest, @Nullable String ladder) {
        check("contentType", VIDEO.matcher(text(contentType)).matches(), "is no video's");
        check("bytes", bytes != null && bytes > 0 && bytes <= largest, "is between 1 and " + largest);
        check("ladder", ladder == null || LADDER.matcher(ladder).matches(), "is no name of a ladder");
    }

    List<Subtitle> subtitles(@Nullable List<@Nullable SubtitleRequest> asked) {
        var tracks = new ArrayList<Subtitle>();
        var places = new HashSet<String>();
        check("subtitles", asked == null || asked.size() <= MOST_SUBTITLES, "are at most " + MOST_SUBTITLES);
        int n = 0;
        for (var one : Objects.requireNonNullElse(asked, List.<@Nullable SubtitleRequest>of())) {
            String place = "subtitles[" + n++ + "]";
            if (one == null) {
                check(place, false, "is missing");
                continue;
            }
            var track = track(place + ".", one);
            check(place + ".language", places.add(track.place()), "is there twice");
            tracks.add(track);
        }
        return tracks;
    }

    private Subtitle track(String field, SubtitleRequest asked) {
        String language = text(asked.language());
        String label = text(asked.label());
        long bytes = Objects.requireNonNullElse(asked.bytes(), 0L);
        check(field + "language", SheetCheck.LANGUAGE.matcher(language).matches(), "is no BCP 47 language");
        check(field + "label", !label.isBlank() && label.length() <= 60, "is missing, or over 60 characters");
        digest(field + "sha256", asked.sha256());
        check(field + "bytes", bytes > 0 && bytes <= LARGEST_SUBTITLE, "is between 1 and " + LARGEST_SUBTITLE);
        check(field + "role", asked.role() == null || ROLES.contains(asked.role()), "is subtitles, captions or forced");
        return new Subtitle(language, label, text(asked.sha256()), bytes, asked.role());
    }

    /** A 422 that names every bad field, where there is one. */
    void refuse() {
        if (!errors.isEmpty()) {
            throw SheetCheck.refusal(errors);
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void check(String field, boolean holds, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }
}
