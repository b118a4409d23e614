package dev.matinee.auth.session;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token, taken apart: opaque to whoever has it.
 *
 * @param generation how many times the family was rotated before this token
 * @param proof what only this service can derive
 */
record RefreshToken(String family, int generation, byte[] proof) {
    static final int PROOF_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES + PROOF_BYTES;
    private static final int LETTERS = (BYTES * 4 + 2) / 3;

    String written() {
        UUID id = UUID.fromString(family);
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(generation)
                .put(proof)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for what is no refresh token. */
    static Optional<RefreshToken> read(String written) {
        if (written.length() != LETTERS) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
            var family = new UUID(bytes.getLong(), bytes.getLong());
            int generation = bytes.getInt();
            byte[] proof = new byte[PROOF_BYTES];
            bytes.get(proof);
            return Optional.of(new RefreshToken(family.toString(), generation, proof));
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "refresh token " + generation + " of " + family;
    }
}
