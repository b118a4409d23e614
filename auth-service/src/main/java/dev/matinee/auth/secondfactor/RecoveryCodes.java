package dev.matinee.auth.secondfactor;

import dev.matinee.auth.sealing.Sha256;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Codes for the day when the authenticator app is lost: 128 bits each, good once, kept as a hash only. So many bits are not
 * found by trying hashes out, however fast (OWASP ASVS 5.0, 6.5.2: 112 and more want no slow one).
 */
final class RecoveryCodes {
    private static final int CODES = 10;
    private static final int BYTES = 16;
    private static final int GROUP = 4;

    private RecoveryCodes() {}

    static List<String> make(SecureRandom random) {
        return IntStream.range(0, CODES).mapToObj(n -> code(random)).toList();
    }

    static String hash(String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return Sha256.hex(plain);
    }

    private static String code(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base32.written(bytes).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
