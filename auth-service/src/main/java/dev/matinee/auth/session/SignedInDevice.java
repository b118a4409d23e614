package dev.matinee.auth.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session, as its account's owner sees it.
 *
 * @param place ISO 3166-1 alpha-2
 * @param current whether it is the one that asks
 */
public record SignedInDevice(
        String id,
        String device,
        Instant createdAt,
        Instant lastUsedAt,
        @Nullable String place,
        boolean current) {}
