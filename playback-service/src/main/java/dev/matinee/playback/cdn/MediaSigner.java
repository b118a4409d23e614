package dev.matinee.playback.cdn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs policies for assets, and knows those that it signed. */
@Component
public class MediaSigner {
    private static final int REMEMBERED = 20_000;

    private final CdnSettings settings;
    private final CdnKeys keys;
    private final ViewerNetwork viewers;
    private final Clock clock;
    private final Counter signatures;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    private record Verified(Policy policy, CdnKey key) {}

    MediaSigner(CdnSettings settings, CdnKeys keys, ViewerNetwork viewers, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.keys = keys;
        this.viewers = viewers;
        this.clock = clock;
        this.signatures = meters.counter("matinee.playback.signatures");
    }

    /**
     * One signature for an asset, however many files it has.
     *
     * @param standardOnly leaves out what lies under {@code high/}
     */
    public SignedPolicy sign(String titleId, String assetId, boolean standardOnly, Instant until) {
        String path = path(titleId, assetId);
        String network = viewers.network().orElse(null);
        var policy = new Policy(settings.origin() + path + (standardOnly ? "std/*" : "*"), until, network);
        byte[] json = policy.json().getBytes(StandardCharsets.UTF_8);
        var key = keys.active();
        byte[] signature = key.sign(json, settings.hashAlgorithm());
        signatures.increment();
        return new SignedPolicy(
                CdnBase64.encode(json),
                CdnBase64.encode(signature),
                key.id(),
                settings.hashAlgorithm(),
                path,
                until,
                network);
    }

    /** Whether a policy, or none, that somebody has is bound to another network than the one he calls from now. */
    public boolean isBoundElsewhere(Optional<SignedPolicy> policy) {
        return viewers.network()
                .filter(now -> policy.filter(one -> now.equals(one.network())).isEmpty())
                .isPresent();
    }

    /** Where an asset lies at the CDN, ending with a slash. */
    public static String path(String titleId, String assetId) {
        return "/media/" + titleId + "/" + assetId + "/";
    }

    /**
     * Whether a query opens a file, as the CDN would judge.
     *
     * @param query its parameters
     * @param path of the file at the CDN
     */
    public boolean opens(Map<String, String> query, String path) {
        return policy(query)
                .filter(policy -> policy.allows(settings.origin() + path, viewers.address(), clock.instant()))
                .isPresent();
    }

    /** The policy that a query carries, if its signature holds. One verification, however many playlists. */
    private Optional<Policy> policy(Map<String, String> query) {
        String policy = query.getOrDefault("Policy", "");
        String signature = query.getOrDefault("Signature", "");
        String keyPairId = query.getOrDefault("Key-Pair-Id", "");
        String hash = query.getOrDefault("Hash-Algorithm", "SHA1");
        var key = keys.find(keyPairId).orElse(null);
        if (key == null) {
            return Optional.empty();
        }
        String all = String.join(" ", policy, signature, keyPairId, hash);
        var known = verified.getIfPresent(all);
        if (known != null && known.key().equals(key)) {
            return Optional.of(known.policy());
        }
        var found = verify(key, policy, signature, hash);
        found.ifPresent(one -> verified.put(all, new Verified(one, key)));
        return found;
    }

    private static Optional<Policy> verify(CdnKey key, String policy, String signature, String hash) {
        if (!hash.equals("SHA1") && !hash.equals("SHA256")) {
            return Optional.empty();
        }
        try {
            byte[] json = CdnBase64.decode(policy);
            return key.signed(json, HashAlgorithm.valueOf(hash), CdnBase64.decode(signature))
                    ? Policy.parse(new String(json, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
