package dev.matinee.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Verifies a token once: its hash is remembered until it expires. What was refused is not remembered. */
final class RememberingJwtDecoder implements JwtDecoder {
    private static final int TOKENS = 20_000;

    private final JwtDecoder verifier;
    private final Clock clock;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(TOKENS)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    RememberingJwtDecoder(JwtDecoder verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        String hash = hash(token);
        Jwt known = verified.getIfPresent(hash);
        if (known == null) {
            if (!CompactToken.isCanonical(token)) {
                throw new BadJwtException("The token is not in its compact form");
            }
            known = verifier.decode(token);
            verified.put(hash, known);
        }
        if (!clock.instant().isBefore(Objects.requireNonNull(known.getExpiresAt()))) {
            throw new BadJwtException("The token has expired");
        }
        return known;
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
