package dev.matinee.playback.cdn;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * What opens one asset at the CDN: as cookies for a browser, as a query for anybody else.
 *
 * @param policy in CloudFront's base 64, as is the signature
 * @param path of the asset, ending with a slash
 * @param network of the viewers that it is for; null for all
 */
public record SignedPolicy(
        String policy,
        String signature,
        String keyPairId,
        HashAlgorithm hash,
        String path,
        Instant until,
        @Nullable String network) {

    private Map<String, String> named() {
        var values = new LinkedHashMap<String, String>();
        values.put("Policy", policy);
        values.put("Signature", signature);
        values.put("Key-Pair-Id", keyPairId);
        if (hash != HashAlgorithm.SHA1) {
            values.put("Hash-Algorithm", hash.name());
        }
        return values;
    }

    /** Without the question mark. */
    public String query() {
        return named().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }

    /** Valid until the policy ends, and sent to this asset only. */
    public List<ResponseCookie> cookies(Instant now) {
        return cookies(Duration.between(now, until));
    }

    private List<ResponseCookie> cookies(Duration life) {
        return named().entrySet().stream()
                .map(e -> cookie(e.getKey(), e.getValue(), path, life))
                .toList();
    }

    /** Takes the cookies of an asset away. */
    public static List<ResponseCookie> expired(String path) {
        return List.of("Policy", "Signature", "Key-Pair-Id", "Hash-Algorithm").stream()
                .map(name -> cookie(name, "", path, Duration.ZERO))
                .toList();
    }

    private static ResponseCookie cookie(String name, String value, String path, Duration life) {
        return ResponseCookie.from("CloudFront-" + name, value)
                .path(path)
                .maxAge(life)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .build();
    }

    /** A signature is a grant: it is not for logs. */
    @Override
    public String toString() {
        return "SignedPolicy[" + path + " by " + keyPairId + " until " + until + "]";
    }
}
