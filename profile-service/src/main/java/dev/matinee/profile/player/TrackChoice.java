package dev.matinee.profile.player;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tracks that were chosen for a title, by hand, while it played.
 *
 * @param subtitles BCP 47, or {@code off}; null where none were chosen
 * @param audio BCP 47; null where none was chosen
 */
record TrackChoice(
        @Nullable @Pattern(regexp = "off|" + LANGUAGE, message = "is neither a language tag nor off")
        String subtitles,

        @Nullable @Pattern(regexp = LANGUAGE, message = "is no language tag")
        String audio) {
    /** As much of BCP 47 as languages of films need: language, script, region. */
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    static final TrackChoice NONE = new TrackChoice(null, null);
}
