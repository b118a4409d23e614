package dev.matinee.playback.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.playback.cdn.MediaSigner;
import dev.matinee.playback.cdn.SignedPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The latest signature of each session that this replica gave: it is given again, not made again. */
@Component
class Grants {
    private static final int REMEMBERED = 50_000;

    private final MediaSigner signer;
    private final Cache<UUID, SignedPolicy> latest = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(20))
            .build();

    Grants(MediaSigner signer) {
        this.signer = signer;
    }

    SignedPolicy until(Session session, Instant expires) {
        var known = latest.getIfPresent(session.id());
        if (known != null && known.until().equals(expires) && !signer.isBoundElsewhere(Optional.of(known))) {
            return known;
        }
        var signed = signer.sign(session.titleId(), session.assetId(), session.standardOnly(), expires);
        latest.put(session.id(), signed);
        return signed;
    }

    /** Whether what the viewer has, as far as is known here, opens nothing where he is now. */
    boolean isBoundElsewhere(Session session) {
        return signer.isBoundElsewhere(Optional.ofNullable(latest.getIfPresent(session.id())));
    }

    /** When the latest that is known here ends. */
    Optional<Instant> expires(Session session) {
        return Optional.ofNullable(latest.getIfPresent(session.id())).map(SignedPolicy::until);
    }
}
