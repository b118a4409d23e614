package dev.matinee.auth.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that have to be read again, for the database: AES-256-GCM with a random nonce of 96 bits (NIST SP
 * 800-38D). What is sealed is bound to what it belongs to, so that it cannot be moved to another row.
 */
@Component
public class Sealer {
    private static final String AES = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Sealer(SealingKey secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            key = new SecretKeySpec(digest.digest(secret.sealingKey().strip().getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public byte[] seal(byte[] open, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(open);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails where it was sealed with another key, for another owner, or was changed. */
    public byte[] open(byte[] sealed, String owner) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            var bytes = ByteBuffer.wrap(sealed).get(nonce);
            byte[] rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is sealed for " + owner + " does not open: another sealing key?", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(AES);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
