package dev.matinee.devstack.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a call is signed with the one secret that there is, as AWS checks it: over method, path, query, the headers
 * that the caller names, and the body (AWS Signature Version 4).
 */
public final class AwsSignatureCheck {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final Pattern authorization;
    private final String service;
    private final String accessKeyId;
    private final String secretAccessKey;
    private final Clock clock;

    /** What is wrong with a signature, if anything. */
    public enum Verdict {
        GOOD,
        MISSING,
        UNKNOWN_KEY,
        WRONG,
        EXPIRED
    }

    /** @param service as it is named in signatures, such as {@code secretsmanager} */
    public AwsSignatureCheck(String service, String accessKeyId, String secretAccessKey, Clock clock) {
        this.authorization = Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/,]+)/((\\d{8})/([^/,]+)/"
                + Pattern.quote(service) + "/aws4_request), ?SignedHeaders=([a-z0-9;_-]+), ?Signature=([0-9a-f]{64})");
        this.service = service;
        this.accessKeyId = accessKeyId;
        this.secretAccessKey = secretAccessKey;
        this.clock = clock;
    }

    public Verdict of(SignedCall call) {
        Matcher said = authorization.matcher(call.header("Authorization"));
        String date = call.header("X-Amz-Date");
        if (!said.matches() || date.isEmpty()) {
            return Verdict.MISSING;
        }
        if (!said.group(1).equals(accessKeyId)) {
            return Verdict.UNKNOWN_KEY;
        }
        List<String> names = List.of(said.group(5).split(";"));
        if (!names.contains("host") || !names.contains("x-amz-date") || !date.startsWith(said.group(3))) {
            return Verdict.WRONG;
        }
        String toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + said.group(2) + "\n"
                + AwsSigningKey.sha256(call.canonical(names).getBytes(StandardCharsets.UTF_8));
        String right = AwsSigningKey.of(secretAccessKey, said.group(3), said.group(4), service)
                .sign(toSign);
        boolean isRight = MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), said.group(6).getBytes(StandardCharsets.UTF_8));
        return isRight ? timely(date) : Verdict.WRONG;
    }

    private Verdict timely(String date) {
        try {
            Duration ago = Duration.between(TIME.parse(date, Instant::from), clock.instant());
            return ago.abs().compareTo(SKEW) > 0 ? Verdict.EXPIRED : Verdict.GOOD;
        } catch (DateTimeException e) {
            return Verdict.WRONG;
        }
    }
}
