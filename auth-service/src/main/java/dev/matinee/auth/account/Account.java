package dev.matinee.auth.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account, as its owner sees it.
 *
 * @param termsVersion of the terms that were agreed to; null where nobody said
 * @param termsAcceptedAt when they were; null where nobody said
 * @param language in which its owner is written to (BCP 47): that of the last sign-in that said one; null where none did
 */
public record Account(
        String id,
        String email,
        String firstName,
        String lastName,
        List<String> roles,
        boolean emailVerified,
        Instant createdAt,
        @Nullable String termsVersion,
        @Nullable Instant termsAcceptedAt,
        @Nullable String language) {}
