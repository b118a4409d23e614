package dev.matinee.auth.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Derives the tokens of a family: HMAC-SHA256 by a secret of this service over the family's seed and the generation.
 * Neither the database nor the secret alone gives one, no token is stored, and a lost answer can be given again.
 */
@Component
class RefreshTokens {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(RefreshSecret secret) {
        this.secret = new SecretKeySpec(secret.refreshSecret().getBytes(StandardCharsets.UTF_8), HMAC);
    }

    byte[] seed() {
        byte[] seed = new byte[RefreshToken.PROOF_BYTES];
        random.nextBytes(seed);
        return seed;
    }

    RefreshToken derive(String family, byte[] seed, int generation) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            mac.update(seed);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(generation).array());
            return new RefreshToken(family, generation, mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }

    /** Whether it was derived here, spent or not. */
    boolean isOurs(RefreshToken token, byte[] seed) {
        return MessageDigest.isEqual(
                token.proof(), derive(token.family(), seed, token.generation()).proof());
    }
}
