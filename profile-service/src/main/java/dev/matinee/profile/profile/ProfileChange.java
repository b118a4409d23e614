package dev.matinee.profile.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What of a profile changes; what is left out stays. */
record ProfileChange(
        @Nullable @Size(max = 40) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be empty")
        String name,

        @Nullable @Size(min = 1, max = 40) String avatarId,
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
        @Nullable @Size(max = 20) String accountPin) {}
