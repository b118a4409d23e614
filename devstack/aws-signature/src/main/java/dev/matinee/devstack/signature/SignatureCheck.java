package dev.matinee.devstack.signature;

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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call is signed with the one secret that there is, as AWS checks it: over method, path, query, the headers
 * that the caller names, and the body (AWS Signature Version 4).
 */
public final class SignatureCheck {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/,]+)/((\\d{8})/([^/,]+)/([a-z0-9-]+)/aws4_request), ?"
                    + "SignedHeaders=([a-z0-9;_-]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final String service;
    private final String accessKeyId;
    private final String secretAccessKey;
    private final Clock clock;

    /** @param service that calls are signed for, as AWS names it */
    public SignatureCheck(String service, String accessKeyId, String secretAccessKey, Clock clock) {
        this.service = service;
        this.accessKeyId = accessKeyId;
        this.secretAccessKey = secretAccessKey;
        this.clock = clock;
    }

    /** Why it is not taken; empty where it is. */
    public Optional<Fault> fault(SignedRequest request) {
        Matcher said = AUTHORIZATION.matcher(request.header("Authorization"));
        String date = request.header("X-Amz-Date");
        if (!said.matches() || date.isEmpty()) {
            return Optional.of(Fault.NOT_SIGNED);
        }
        if (!said.group(1).equals(accessKeyId)) {
            return Optional.of(Fault.UNKNOWN_ACCESS_KEY);
        }
        List<String> names = List.of(said.group(6).split(";"));
        boolean covers = names.contains("host") && names.contains("x-amz-date") && date.startsWith(said.group(3));
        if (!covers || !said.group(5).equals(service) || !isRight(request, said, names, date)) {
            return Optional.of(Fault.WRONG_SIGNATURE);
        }
        Instant at = signedAt(date);
        if (at == null) {
            return Optional.of(Fault.WRONG_SIGNATURE);
        }
        boolean old = Duration.between(at, clock.instant()).abs().compareTo(SKEW) > 0;
        return old ? Optional.of(Fault.EXPIRED) : Optional.empty();
    }

    private boolean isRight(SignedRequest request, Matcher said, List<String> names, String date) {
        String toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + said.group(2) + "\n"
                + AwsSigningKey.sha256(canonical(request, names).getBytes(StandardCharsets.UTF_8));
        String right = AwsSigningKey.of(secretAccessKey, said.group(3), said.group(4), service)
                .sign(toSign);
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), said.group(7).getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(SignedRequest request, List<String> names) {
        var canonical = new StringBuilder(request.method())
                .append('\n')
                .append(request.path())
                .append('\n')
                .append(request.query())
                .append('\n');
        for (String name : names) {
            canonical
                    .append(name.toLowerCase(Locale.ROOT))
                    .append(':')
                    .append(String.join(",", request.headers().apply(name))
                            .strip()
                            .replaceAll(" +", " "))
                    .append('\n');
        }
        return canonical
                .append('\n')
                .append(String.join(";", names))
                .append('\n')
                .append(AwsSigningKey.sha256(request.body()))
                .toString();
    }

    private static @Nullable Instant signedAt(String date) {
        try {
            return TIME.parse(date, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
