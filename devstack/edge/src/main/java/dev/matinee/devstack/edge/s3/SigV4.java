package dev.matinee.devstack.edge.s3;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs S3 requests that have no body.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">Authenticating Requests:
 *     Using the Authorization Header (AWS Signature Version 4)</a>
 */
final class SigV4 {
    private static final String NO_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final S3Settings settings;
    private volatile @Nullable DayKey dayKey;

    private record DayKey(String day, byte[] key) {}

    SigV4(S3Settings settings) {
        this.settings = settings;
    }

    /**
     * The headers to send: those given and the three that sign them.
     *
     * @param path as it stands in the request line, each segment percent-encoded
     * @param headers signed along, with lower-case names; {@code host} is among them
     */
    SortedMap<String, String> signed(String method, String path, Map<String, String> headers, Instant now) {
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.put("x-amz-content-sha256", NO_BODY);
        signed.put("x-amz-date", TIME.format(now));
        String names = String.join(";", signed.keySet());
        StringBuilder canonical =
                new StringBuilder().append(method).append('\n').append(path).append("\n\n");
        signed.forEach((name, value) ->
                canonical.append(name).append(':').append(value.strip()).append('\n'));
        canonical.append('\n').append(names).append('\n').append(NO_BODY);

        String day = DAY.format(now);
        String scope = day + "/" + settings.region() + "/s3/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + TIME.format(now) + "\n" + scope + "\n" + sha256(canonical.toString());
        signed.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + settings.accessKeyId() + "/" + scope + ",SignedHeaders=" + names
                        + ",Signature=" + HexFormat.of().formatHex(hmac(keyOf(day), toSign)));
        return signed;
    }

    private byte[] keyOf(String day) {
        DayKey known = dayKey;
        if (known == null || !known.day().equals(day)) {
            byte[] secret = ("AWS4" + settings.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
            byte[] region = hmac(hmac(secret, day), settings.region());
            known = new DayKey(day, hmac(hmac(region, "s3"), "aws4_request"));
            dayKey = known;
        }
        return known.key();
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

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** Percent-encodes a key as the signature's specification wants it: all but letters, digits, {@code -._~} and slashes. */
    static String encoded(String key) {
        StringBuilder encoded = new StringBuilder(key.length());
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-._~/".indexOf(b) >= 0;
            if (plain) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
