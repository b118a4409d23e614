package dev.matinee.devstack.edge.control;

import dev.matinee.devstack.edge.signing.AwsSigningKey;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a call is signed with the one secret that there is, as AWS checks it: over method, path, query, the headers
 * that the caller names, and the body (AWS Signature Version 4).
 */
final class SignatureCheck {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/,]+)/((\\d{8})/([^/,]+)/cloudfront/aws4_request), ?"
                    + "SignedHeaders=([a-z0-9;_-]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final ControlSettings settings;
    private final Clock clock;

    SignatureCheck(ControlSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ControlError.Thrown where it is not */
    void hold(HttpServerRequest request, byte[] body) {
        String header = request.getHeader("Authorization");
        Matcher said = AUTHORIZATION.matcher(header == null ? "" : header);
        String date = request.getHeader("X-Amz-Date");
        if (!said.matches() || date == null) {
            throw ControlError.MISSING_TOKEN.thrown();
        }
        if (!said.group(1).equals(settings.accessKeyId())) {
            throw ControlError.BAD_TOKEN.thrown();
        }
        List<String> names = List.of(said.group(5).split(";"));
        if (!names.contains("host") || !names.contains("x-amz-date") || !date.startsWith(said.group(3))) {
            throw ControlError.BAD_SIGNATURE.thrown();
        }
        String toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + said.group(2) + "\n"
                + AwsSigningKey.sha256(canonical(request, names, body).getBytes(StandardCharsets.UTF_8));
        String right = AwsSigningKey.of(settings.secretAccessKey(), said.group(3), said.group(4), "cloudfront")
                .sign(toSign);
        if (!MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), said.group(6).getBytes(StandardCharsets.UTF_8))) {
            throw ControlError.BAD_SIGNATURE.thrown();
        }
        if (Duration.between(signedAt(date), clock.instant()).abs().compareTo(SKEW) > 0) {
            throw ControlError.EXPIRED.thrown();
        }
    }

    private static String canonical(HttpServerRequest request, List<String> names, byte[] body) {
        var canonical = new StringBuilder(request.method().name())
                .append('\n')
                // Ids and names of calls: encoding them changes nothing.
                .append(request.path())
                .append('\n')
                .append(request.query() == null ? "" : request.query())
                .append('\n');
        for (String name : names) {
            canonical
                    .append(name.toLowerCase(Locale.ROOT))
                    .append(':')
                    .append(String.join(",", request.headers().getAll(name))
                            .strip()
                            .replaceAll(" +", " "))
                    .append('\n');
        }
        return canonical
                .append('\n')
                .append(String.join(";", names))
                .append('\n')
                .append(AwsSigningKey.sha256(body))
                .toString();
    }

    private static Instant signedAt(String date) {
        try {
            return TIME.parse(date, Instant::from);
        } catch (DateTimeException e) {
            throw ControlError.BAD_SIGNATURE.thrown();
        }
    }
}
