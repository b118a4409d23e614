package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The one key that may call (docs.stripe.com/api/authentication). */
final class ApiKey {
    private final byte[] key;

    ApiKey(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** Refuses whoever does not have it, as a bearer or as the name of basic authentication. */
    void check(@Nullable String authorization) {
        if (authorization == null) {
            throw StripeRefusal.unauthorized(
                    "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.");
        }
        String given = "";
        if (authorization.startsWith("Bearer ")) {
            given = authorization.substring("Bearer ".length());
        } else if (authorization.startsWith("Basic ")) {
            given = basic(authorization.substring("Basic ".length()));
        }
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key)) {
            throw StripeRefusal.unauthorized("Invalid API Key provided");
        }
    }

    private static String basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException unreadable) {
            throw StripeRefusal.unauthorized("Invalid API Key provided");
        }
    }
}
