package dev.matinee.playback.cdn;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Base 64 in CloudFront's alphabet, which is safe in addresses and cookies: {@code + = /} are {@code - _ ~}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-custom-policy.html">
 *     Create a signed URL using a custom policy</a>
 */
final class CdnBase64 {
    private CdnBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(bytes)
                .replace('+', '-')
                .replace('=', '_')
                .replace('/', '~');
    }

    /** {@link IllegalArgumentException} for what is not in this alphabet, or not the one way to write these bytes. */
    static byte[] decode(String text) {
        byte[] decoded = Base64.getDecoder()
                .decode(text.replace('-', '+')
                        .replace('_', '=')
                        .replace('~', '/')
                        .getBytes(StandardCharsets.UTF_8));
        if (!encode(decoded).equals(text)) {
            throw new IllegalArgumentException("Not as CloudFront's alphabet writes it");
        }
        return decoded;
    }
}
