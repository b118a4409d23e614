package dev.matinee.devstack.edge.signing;

import java.util.Base64;

/** CloudFront's Base64: {@code +}, {@code =} and {@code /} are {@code -}, {@code _} and {@code ~}. */
final class CdnBase64 {
    private CdnBase64() {}

    /** @throws IllegalArgumentException for anything outside that alphabet, or cut short: bytes are written in one way only */
    static byte[] decode(String text) {
        char[] standard = text.toCharArray();
        for (int i = 0; i < standard.length; i++) {
            standard[i] = switch (standard[i]) {
                case '-' -> '+';
                case '_' -> '=';
                case '~' -> '/';
                case '+', '=', '/' -> throw new IllegalArgumentException("not in CloudFront's alphabet");
                default -> standard[i];
            };
        }
        byte[] decoded = Base64.getDecoder().decode(new String(standard));
        if (!Base64.getEncoder().encodeToString(decoded).equals(new String(standard))) {
            throw new IllegalArgumentException("not the one way to write these bytes");
        }
        return decoded;
    }
}
