package dev.matinee.profile.profile;

import java.time.Instant;

/**
 * A profile, as its account sees it.
 *
 * @param maturity the highest rating it may see, in years of age
 * @param language BCP 47
 * @param autoplay whether the next episode plays by itself
 * @param previews whether cards play by themselves
 * @param subtitles BCP 47, or {@code off}
 * @param audio BCP 47, or {@code original}
 */
public record Profile(
        String id,
        String name,
        String avatarId,
        String avatarUrl,
        boolean kids,
        int maturity,
        String language,
        boolean hasPin,
        boolean autoplay,
        boolean previews,
        String subtitles,
        String audio,
        Accent accent,
        Instant createdAt)
        implements ListedProfile {}
