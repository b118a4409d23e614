package dev.matinee.devstack.kms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps others: AES-256 in GCM, with the key's id and the encryption context as what is authenticated beside the
 * secret. A wrapped secret says which key wrapped it.
 */
final class MasterKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte FORMAT = 1;
    private static final int ID_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + ID_BYTES + NONCE_BYTES;

    private final UUID id;
    private final SecretKeySpec secret;

    private MasterKey(UUID id, byte[] secret) {
        this.id = id;
        this.secret = new SecretKeySpec(secret, "AES");
    }

    /** The key in this folder; made, and kept there, where there is none. */
    static MasterKey in(Path folder) {
        Path file = folder.resolve("master-key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                write(file, UUID.randomUUID() + " " + Base64.getEncoder().encodeToString(random(KEY_BYTES)));
            }
            String[] parts = Files.readString(file).strip().split(" ", 2);
            return new MasterKey(UUID.fromString(parts[0]), Base64.getDecoder().decode(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException, AtomicMoveNotSupportedException {
        Path fresh = file.resolveSibling("master-key.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    UUID id() {
        return id;
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    byte[] wrap(byte[] plain, Map<String, String> context) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(HEAD + wrapped.length)
                    .put(FORMAT)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .put(nonce)
                    .put(wrapped)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    /** @throws KmsError.Thrown when it was not wrapped by this key, or with another context, or was changed */
    byte[] unwrap(byte[] wrapped, Map<String, String> context) {
        if (wrapped.length < HEAD + TAG_BITS / Byte.SIZE || wrapped[0] != FORMAT) {
            throw KmsError.INVALID_CIPHERTEXT.thrown();
        }
        ByteBuffer parts = ByteBuffer.wrap(wrapped).position(1);
        if (!new UUID(parts.getLong(), parts.getLong()).equals(id)) {
            throw KmsError.INVALID_CIPHERTEXT.thrown();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(wrapped, HEAD, wrapped.length - HEAD);
        } catch (AEADBadTagException e) {
            throw KmsError.INVALID_CIPHERTEXT.thrown();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Map<String, String> context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.US_ASCII));
        new TreeMap<>(context).forEach((name, value) -> {
            cipher.updateAAD(counted(name));
            cipher.updateAAD(counted(value));
        });
        return cipher;
    }

    /** With its length before it, so that no two contexts are the same bytes. */
    private static byte[] counted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }
}
