package dev.matinee.auth;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An authenticator of one ES256 key, and the browser around it: what they send is made here, byte by byte (WebAuthn, 6). */
final class SoftAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int KEY_ATTACHED = 0x40;

    private final String origin;
    private final byte[] id = new byte[16];
    private final KeyPair key;
    int counter;
    boolean verifies = true;
    private byte[] userHandle = {};

    SoftAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> create(JsonNode options) {
        userHandle = Base64.getUrlDecoder().decode(options.at("/user/id").asString(""));
        byte[] data = join(
                head(options.at("/rp/id").asString(""), KEY_ATTACHED),
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                cose((ECPublicKey) key.getPublic()));
        byte[] attestation = join(
                hex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                new byte[] {0x58, (byte) data.length},
                data);
        return credential(Map.of(
                "clientDataJSON",
                written(clientData("webauthn.create", options)),
                "attestationObject",
                written(attestation),
                "transports",
                List.of("internal")));
    }

    Map<String, Object> get(JsonNode options) {
        counter++;
        byte[] data = head(options.path("rpId").asString(""), 0);
        byte[] client = clientData("webauthn.get", options);
        return credential(Map.of(
                "clientDataJSON",
                written(client),
                "authenticatorData",
                written(data),
                "signature",
                written(signed(join(data, sha256(client)))),
                "userHandle",
                written(userHandle)));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                written(id),
                "rawId",
                written(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] clientData(String type, JsonNode options) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.path("challenge").asString(""), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(String party, int more) {
        byte flags = (byte) (PRESENT | (verifies ? VERIFIED : 0) | more);
        return ByteBuffer.allocate(37)
                .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
                .put(flags)
                .putInt(counter)
                .array();
    }

    private static byte[] cose(ECPublicKey key) {
        return join(
                hex("a5010203262001215820"),
                unsigned(key.getW().getAffineX()),
                hex("225820"),
                unsigned(key.getW().getAffineY()));
    }

    private byte[] signed(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] hex(String text) {
        return java.util.HexFormat.of().parseHex(text);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
