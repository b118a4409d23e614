package dev.matinee.devstack.edge.s3;

import dev.matinee.devstack.aws.AwsSigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private record DayKey(String day, AwsSigningKey key) {}

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
        String toSign = "AWS4-HMAC-SHA256\n" + TIME.format(now) + "\n" + scope + "\n"
                + AwsSigningKey.sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        signed.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + settings.accessKeyId() + "/" + scope + ",SignedHeaders=" + names
                        + ",Signature=" + keyOf(day).sign(toSign));
        return signed;
    }

    private AwsSigningKey keyOf(String day) {
        DayKey known = dayKey;
        if (known == null || !known.day().equals(day)) {
            known = new DayKey(day, AwsSigningKey.of(settings.secretAccessKey(), day, settings.region(), "s3"));
            dayKey = known;
        }
        return known.key();
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
