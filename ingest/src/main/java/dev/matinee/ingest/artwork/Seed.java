package dev.matinee.ingest.artwork;

import java.nio.charset.StandardCharsets;

/** A number from a name, the same for ever: FNV-1a with 64 bits (RFC 9923), mixed once more so that near names part. */
public final class Seed {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Seed() {}

    public static long of(String name) {
        long hash = OFFSET;
        for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (next & 0xff)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
