package dev.matinee.playback.protection;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Keys, as a browser's Clear Key module takes them: a JSON Web Key Set (RFC 7517) with its type.
 *
 * @param type how long they may be kept
 */
record Licence(List<Key> keys, String type) {

    /**
     * @param kty always {@code oct}
     * @param kid in base64url
     * @param k the key, in base64url
     */
    record Key(String kty, String kid, String k) {
        static Key of(UUID id, byte[] secret) {
            byte[] kid = ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
            return new Key("oct", base64(kid), base64(secret));
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        public String toString() {
            return "Key[" + kid + "]";
        }
    }

    static Licence of(List<Key> keys) {
        return new Licence(keys, LicenceRequest.Type.TEMPORARY.word());
    }
}
