package dev.matinee.auth.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The profile that was chosen, as profile-service shows it. */
public record ChosenProfile(
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
        @Nullable Instant createdAt) {}
