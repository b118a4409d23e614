package dev.matinee.encoder.protection;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What the media of one group of renditions is encrypted with.
 *
 * @param id the KID, public
 * @param secret 16 bytes (AES-128); never written anywhere but encrypted
 */
public record ContentKey(UUID id, byte[] secret) {
    static final int BYTES = 16;

    public ContentKey {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("A content key has %d bytes".formatted(BYTES));
        }
    }

    byte[] idBytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The constant IV of all tracks of this key: public, random, and the same for whoever encrypts a part of them. */
    byte[] initialisationVector() {
        return idBytes();
    }

    @Override
    public String toString() {
        return "ContentKey[" + id + "]";
    }
}
