package dev.matinee.devstack.edge.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a grant opens an address. A signature that held once is remembered by its hash, with the key it held by,
 * so that the segments of a film cost one verification (0.5 ms for P-256) together; resource, times and address are
 * checked at every request, and a key that has gone opens nothing more.
 */
public final class GrantCheck {
    private static final int REMEMBERED = 10_000;

    private final CdnKeys keys;
    private final Clock clock;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Verified(Policy policy, PublicKey key) {}

    public GrantCheck(CdnKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Why this is refused; empty lets it in.
     *
     * @param origin scheme and host that the viewer called, such as {@code https://films.example}
     * @param address the viewer's
     */
    public Optional<Refusal> refusal(Grant grant, String origin, String address) {
        String url = origin + grant.resource();
        try {
            boolean allowed = policyOf(grant, url).allows(url, address, clock.instant());
            return allowed ? Optional.empty() : Optional.of(Refusal.ACCESS_DENIED);
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
    }

    private Policy policyOf(Grant grant, String url) throws RefusedException {
        String keyPairId = present(grant.keyPairId(), Refusal.MISSING_KEY);
        PublicKey key = keys.find(keyPairId).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_KEY));
        String signature = present(grant.signature(), Refusal.ACCESS_DENIED);
        String hash = hash(grant.hashAlgorithm());
        String signed = grant.policy() != null ? grant.policy() : present(grant.expires(), Refusal.ACCESS_DENIED);
        byte[] policy = grant.policy() != null
                ? decoded(grant.policy(), Refusal.MALFORMED_POLICY)
                : Policy.canned(url, signed).getBytes(StandardCharsets.UTF_8);

        String remembered = digest(policy, signature + ' ' + keyPairId + ' ' + hash);
        Verified known = verified.getIfPresent(remembered);
        if (known != null && known.key().equals(key)) {
            return known.policy();
        }
        if (!holds(key, hash, policy, decoded(signature, Refusal.MALFORMED_SIGNATURE))) {
            throw new RefusedException(Refusal.ACCESS_DENIED);
        }
        Policy parsed = Policy.parse(new String(policy, StandardCharsets.UTF_8));
        verified.put(remembered, new Verified(parsed, key));
        return parsed;
    }

    private static String present(@Nullable String value, Refusal otherwise) throws RefusedException {
        if (value == null || value.isEmpty()) {
            throw new RefusedException(otherwise);
        }
        return value;
    }

    private static String hash(@Nullable String name) throws RefusedException {
        return switch (name) {
            case null -> "SHA1";
            case "SHA1" -> "SHA1";
            case "SHA256" -> "SHA256";
            default -> throw new RefusedException(Refusal.ACCESS_DENIED);
        };
    }

    private static byte[] decoded(String text, Refusal otherwise) throws RefusedException {
        try {
            return CdnBase64.decode(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(otherwise);
        }
    }

    private static boolean holds(PublicKey key, String hash, byte[] policy, byte[] signature) {
        try {
            String scheme = key.getAlgorithm().equals("EC") ? "withECDSA" : "withRSA";
            Signature verifier = Signature.getInstance(hash + scheme);
            verifier.initVerify(key);
            verifier.update(policy);
            return verifier.verify(signature);
        } catch (SignatureException notEvenOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK lacks an algorithm that CloudFront has", e);
        }
    }

    private static String digest(byte[] policy, String rest) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(policy);
            sha256.update((byte) 0);
            return Base64.getEncoder().encodeToString(sha256.digest(rest.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
