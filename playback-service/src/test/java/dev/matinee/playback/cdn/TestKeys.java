package dev.matinee.playback.cdn;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Key groups for tests. */
public final class TestKeys {
    private TestKeys() {}

    static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    static CdnSettings settings(String id, KeyPair active, HashAlgorithm hash, Map<String, String> earlier) {
        return settings(id, pem(active), hash, earlier, null);
    }

    static CdnSettings settings(
            String id, String pem, HashAlgorithm hash, Map<String, String> earlier, @Nullable Integer addressPrefix) {
        return new CdnSettings(
                "https://films.example", null, null, Duration.ofSeconds(30), id, pem, earlier, hash, addressPrefix);
    }

    static CdnKeys keys(CdnSettings settings) {
        return new CdnKeys(CdnConfiguration.told(settings));
    }

    /** One key that signs, and what was there before it. */
    public static CdnKeys group(String id, String pem, Map<String, String> earlier) {
        return keys(settings(id, pem, HashAlgorithm.SHA256, earlier, null));
    }

    public static String newPem() {
        return pem(pair("EC", 256));
    }
}
