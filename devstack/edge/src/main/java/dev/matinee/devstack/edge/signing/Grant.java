package dev.matinee.devstack.edge.signing;

import dev.matinee.devstack.edge.http.RequestTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings to be let in: a policy of its own, or an end time alone (a canned policy), and a signature over it.
 *
 * @param resource path and query of what is asked for, without what signs it
 */
public record Grant(
        String resource,
        @Nullable String policy,
        @Nullable String expires,
        @Nullable String signature,
        @Nullable String keyPairId,
        @Nullable String hashAlgorithm) {

    /** The query parameters that sign an address; CloudFront keeps these names for itself and never passes them on. */
    public static final Set<String> PARAMETERS =
            Set.of("Policy", "Expires", "Signature", "Key-Pair-Id", "Hash-Algorithm");

    private static final String COOKIE_PREFIX = "CloudFront-";

    /** A signed address decides alone; only without one are the cookies looked at. */
    public static Grant of(RequestTarget target, List<String> cookieHeaders) {
        Map<String, String> signing = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (String parameter : target.query().split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (PARAMETERS.contains(name)) {
                signing.putIfAbsent(name, RequestTarget.percentDecoded(parameter.substring(equals + 1)));
            } else if (!parameter.isEmpty()) {
                rest.add(parameter);
            }
        }
        String resource = rest.isEmpty() ? target.path() : target.path() + "?" + String.join("&", rest);
        return of(resource, signing.isEmpty() ? cookies(cookieHeaders) : signing);
    }

    private static Grant of(String resource, Map<String, String> signing) {
        return new Grant(
                resource,
                signing.get("Policy"),
                signing.get("Expires"),
                signing.get("Signature"),
                signing.get("Key-Pair-Id"),
                signing.get("Hash-Algorithm"));
    }

    /** Of cookies with one name the first counts: browsers send that of the longest path first. */
    private static Map<String, String> cookies(List<String> headers) {
        Map<String, String> found = new HashMap<>();
        for (String header : headers) {
            for (String cookie : header.split(";")) {
                String pair = cookie.strip();
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.startsWith(COOKIE_PREFIX)) {
                    found.putIfAbsent(pair.substring(COOKIE_PREFIX.length(), equals), pair.substring(equals + 1));
                }
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "Grant[" + resource + " by " + keyPairId + "]";
    }
}
