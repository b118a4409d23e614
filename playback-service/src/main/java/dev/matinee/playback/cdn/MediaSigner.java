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
    private final Clock clock;
    private final Counter signatures;
    private final Cache<String, Policy> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    MediaSigner(CdnSettings settings, CdnKeys keys, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.keys = keys;
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
        var policy = new Policy(settings.origin() + path + (standardOnly ? "std/*" : "*"), until);
        byte[] json = policy.json().getBytes(StandardCharsets.UTF_8);
        byte[] signature = keys.active().sign(json, settings.hashAlgorithm());
        signatures.increment();
        return new SignedPolicy(
                CdnBase64.encode(json),
                CdnBase64.encode(signature),
                keys.active().id(),
                settings.hashAlgorithm(),
                path,
                until);
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
                .filter(policy -> policy.allows(settings.origin() + path, clock.instant()))
                .isPresent();
    }

    /** The policy that a query carries, if its signature holds. One verification, however many playlists. */
    private Optional<Policy> policy(Map<String, String> query) {
        String policy = query.getOrDefault("Policy", "");
        String signature = query.getOrDefault("Signature", "");
        String keyPairId = query.getOrDefault("Key-Pair-Id", "");
        String hash = query.getOrDefault("Hash-Algorithm", "SHA1");
        String all = String.join(" ", policy, signature, keyPairId, hash);
        var known = Optional.ofNullable(verified.getIfPresent(all));
        if (known.isPresent()) {
            return known;
        }
        var found = verify(policy, signature, keyPairId, hash);
        found.ifPresent(one -> verified.put(all, one));
        return found;
    }

    private Optional<Policy> verify(String policy, String signature, String keyPairId, String hash) {
        if (!hash.equals("SHA1") && !hash.equals("SHA256")) {
            return Optional.empty();
        }
        try {
            byte[] json = CdnBase64.decode(policy);
            byte[] bytes = CdnBase64.decode(signature);
            return keys.find(keyPairId)
                    .filter(key -> key.signed(json, HashAlgorithm.valueOf(hash), bytes))
                    .flatMap(key -> Policy.parse(new String(json, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
