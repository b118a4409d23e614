package dev.matinee.auth.passkey;

import java.time.Instant;

/**
 * A passkey, as its account's owner sees it.
 *
 * @param id its credential id, base64url
 * @param synced whether it is kept by the owner's platform, on all their devices
 */
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt, boolean synced) {}
