package dev.matinee.profile.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a profile is made of. What is left out has a default; a kids profile sees up to 12 whatever is asked for. */
record NewProfile(
        @NotBlank @Size(max = 40) String name,
        @NotBlank @Size(max = 40) String avatarId,
        @Nullable Boolean kids,
        @Nullable @Min(0) @Max(18) Integer maturity,

        @Nullable @Pattern(regexp = Preferences.LANGUAGE, message = "is no language tag")
        String language,

        @Nullable Boolean autoplay,
        @Nullable Boolean previews,

        @Nullable @Pattern(regexp = Preferences.SUBTITLES, message = "is neither a language tag nor off")
        String subtitles,

        @Nullable @Pattern(regexp = Preferences.AUDIO, message = "is neither a language tag nor original")
        String audio,

        @Nullable Accent accent,
        @Nullable @Size(max = 20) String accountPin) {
    /** What is made, without what shows that it may be: no PIN is kept with the request. */
    NewProfile withoutPin() {
        return new NewProfile(
                name, avatarId, kids, maturity, language, autoplay, previews, subtitles, audio, accent, null);
    }
}
