package dev.matinee.auth.account;

import java.time.Instant;
import java.util.List;

/** An account, as its owner sees it. */
public record Account(
        String id,
        String email,
        String firstName,
        String lastName,
        List<String> roles,
        boolean emailVerified,
        Instant createdAt) {}
