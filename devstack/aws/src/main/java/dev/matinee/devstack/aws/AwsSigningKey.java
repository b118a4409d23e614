package dev.matinee.devstack.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret access key as it signs one service's requests of one day.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a
 *     signed AWS API request</a>
 */
public final class AwsSigningKey {
    private final byte[] key;

    private AwsSigningKey(byte[] key) {
        this.key = key;
    }

    /** @param day as {@code yyyyMMdd} */
    public static AwsSigningKey of(String secretAccessKey, String day, String region, String service) {
        byte[] ofDay = hmac(("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8), day);
        return new AwsSigningKey(hmac(hmac(hmac(ofDay, region), service), "aws4_request"));
    }

    /** In hexadecimal. */
    public String sign(String text) {
        return HexFormat.of().formatHex(hmac(key, text));
    }

    /** In hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
