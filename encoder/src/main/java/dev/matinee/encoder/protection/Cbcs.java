package dev.matinee.encoder.protection;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-128 in CBC mode as {@code cbcs} has it (ISO/IEC 23001-7, 9.6, 9.7 and 10.4): whole blocks only, a chain that begins
 * anew with the constant IV at each subsample, and in video one block of ten. For one thread.
 */
final class Cbcs {
    static final int ENCRYPTED_BLOCKS = 1;
    static final int SKIPPED_BLOCKS = 9;
    private static final int BLOCK = 16;

    private final Cipher cipher;
    private byte[] gathered = new byte[4096];

    Cbcs(ContentKey key) {
        try {
            cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key.secret(), "AES"),
                    new IvParameterSpec(key.initialisationVector()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES", e);
        }
    }

    /** Every whole block of a sample; what is left of it stays in the clear. */
    void encryptWhole(byte[] media, int offset, int size) {
        encrypt(media, offset, size - size % BLOCK, media, offset);
    }

    /** Of each subsample's encrypted part the first of every ten blocks. */
    void encrypt(byte[] media, int offset, List<Subsample> subsamples) {
        int at = offset;
        for (Subsample subsample : subsamples) {
            at += subsample.clear();
            encryptPattern(media, at, subsample.encrypted());
            at += subsample.encrypted();
        }
    }

    private void encryptPattern(byte[] media, int offset, int size) {
        int step = (ENCRYPTED_BLOCKS + SKIPPED_BLOCKS) * BLOCK;
        int blocks = (size - BLOCK + step) / step;
        if (gathered.length < blocks * BLOCK) {
            gathered = new byte[blocks * BLOCK * 2];
        }
        for (int i = 0; i < blocks; i++) {
            System.arraycopy(media, offset + i * step, gathered, i * BLOCK, BLOCK);
        }
        encrypt(gathered, 0, blocks * BLOCK, gathered, 0);
        for (int i = 0; i < blocks; i++) {
            System.arraycopy(gathered, i * BLOCK, media, offset + i * step, BLOCK);
        }
    }

    /** The cipher begins with its first IV again after each of these. */
    private void encrypt(byte[] from, int offset, int size, byte[] to, int at) {
        try {
            cipher.doFinal(from, offset, size, to, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Whole blocks cannot be encrypted", e);
        }
    }
}
