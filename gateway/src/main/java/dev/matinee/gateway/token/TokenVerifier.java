package dev.matinee.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.matinee.kit.caller.CompactToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Verifies an access token once; its hash is remembered until it expires, or its key is published no more. */
@Component
class TokenVerifier {
    private static final int LONGEST = 4096;
    private static final long SKEW_SECONDS = 5;

    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    TokenVerifier(SigningKeys keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty for a token that is not to be believed. */
    Mono<TokenClaims> verify(String token) {
        if (token.length() > LONGEST) {
            return Mono.empty();
        }
        String hash = hash(token);
        Verified known = verified.getIfPresent(hash);
        if (known != null && keys.isPublished(known.keyId)) {
            return isCurrent(known.claims.expiresAt()) ? Mono.just(known.claims) : Mono.empty();
        }
        if (!CompactToken.isCanonical(token)) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(parsed(token)).flatMap(parsed -> {
            String keyId = parsed.getHeader().getKeyID();
            if (!JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm()) || keyId == null) {
                return Mono.empty();
            }
            return keys.verifier(keyId)
                    .filter(key -> isSigned(parsed, key))
                    .flatMap(key -> Mono.justOrEmpty(claims(parsed)))
                    .doOnNext(claims -> verified.put(hash, new Verified(claims, keyId)));
        });
    }

    /** The library gives up on some headers by other exceptions than its own: on {@code null}, say. */
    private static Optional<SignedJWT> parsed(String token) {
        try {
            return Optional.of(SignedJWT.parse(token));
        } catch (ParseException | RuntimeException notAToken) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(SignedJWT token, JWSVerifier key) {
        try {
            return token.verify(key);
        } catch (JOSEException | IllegalStateException unverifiable) {
            return false;
        }
    }

    private Optional<TokenClaims> claims(SignedJWT token) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Date expires = claims.getExpirationTime();
            Date issued = claims.getIssueTime();
            Date notBefore = claims.getNotBeforeTime();
            boolean holds = expires != null
                    && issued != null
                    && isCurrent(expires.getTime() / 1000)
                    && (notBefore == null
                            || !notBefore.toInstant().isAfter(clock.instant().plusSeconds(SKEW_SECONDS)))
                    && settings.issuer().equals(claims.getIssuer())
                    && claims.getAudience().contains(settings.audience())
                    && isSaid(claims.getSubject())
                    && isSaid(claims.getStringClaim("sid"));
            return holds
                    ? Optional.of(new TokenClaims(
                            claims.getSubject(),
                            claims.getStringClaim("sid"),
                            claims.getStringClaim("profile"),
                            issued.getTime() / 1000,
                            expires.getTime() / 1000))
                    : Optional.empty();
        } catch (ParseException oddClaims) {
            return Optional.empty();
        }
    }

    private static boolean isSaid(@Nullable String claim) {
        return claim != null && !claim.isBlank();
    }

    private boolean isCurrent(long expiresAt) {
        return clock.instant().getEpochSecond() < expiresAt;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private record Verified(TokenClaims claims, String keyId) {}
}
