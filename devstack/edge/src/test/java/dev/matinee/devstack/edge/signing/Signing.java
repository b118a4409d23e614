package dev.matinee.devstack.edge.signing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Signs as playback-service and AWS's own libraries do. */
public final class Signing {
    private Signing() {}

    public static KeyPair elliptic() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    public static KeyPair rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    public static void publish(KeyPair pair, Path folder, String keyPairId) throws Exception {
        Files.writeString(
                folder.resolve(keyPairId + ".pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
    }

    public static String policy(String resource, long until) {
        return "{\"Statement\":[{\"Resource\":\"%s\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":%d}}}]}"
                .formatted(resource, until);
    }

    public static String sign(KeyPair pair, String hash, String policy) throws Exception {
        String scheme = pair.getPrivate().getAlgorithm().equals("EC") ? "withECDSA" : "withRSA";
        Signature signature = Signature.getInstance(hash + scheme);
        signature.initSign(pair.getPrivate());
        signature.update(policy.getBytes(StandardCharsets.UTF_8));
        return encode(signature.sign());
    }

    public static String encode(byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(bytes)
                .replace('+', '-')
                .replace('=', '_')
                .replace('/', '~');
    }

    public static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
