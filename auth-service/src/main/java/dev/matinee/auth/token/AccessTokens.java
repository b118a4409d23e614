package dev.matinee.auth.token;

import dev.matinee.kit.caller.TokenSettings;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs access tokens: RS256, with the id of the key that signed them. */
@Component
public class AccessTokens {
    /** How long a token is good for, at most. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final Duration SERVICE_LIFE = Duration.ofMinutes(1);

    private final KeyRing keys;
    private final TokenSettings settings;
    private final Clock clock;

    AccessTokens(KeyRing keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** A viewer's token, for {@link #LIFE}. */
    public String sign(String account, String session, Collection<String> roles, @Nullable ProfileClaims profile) {
        Instant now = clock.instant();
        Instant issued = profile == null ? now : profile.firstIssue(now);
        JwtBuilder token = token(account, roles, issued, now.plus(LIFE)).claim("sid", session);
        if (profile != null) {
            token.claim("profile", profile.id())
                    .claim("maturity", profile.maturity())
                    .claim("kids", profile.kids());
        }
        return token.compact();
    }

    /** This service's own token, for {@code /internal} of others. */
    public String ofThisService() {
        Instant now = clock.instant();
        return token("auth-service", List.of("service"), now, now.plus(SERVICE_LIFE))
                .compact();
    }

    private JwtBuilder token(String subject, Collection<String> roles, Instant issued, Instant expires) {
        var key = keys.signing();
        return Jwts.builder()
                .header()
                .keyId(key.id())
                .and()
                .issuer(settings.issuer())
                .audience()
                .add(settings.audience())
                .and()
                .subject(subject)
                .claim("roles", List.copyOf(roles))
                .issuedAt(Date.from(issued))
                .expiration(Date.from(expires))
                .id(UUID.randomUUID().toString())
                .signWith(key.secret(), Jwts.SIG.RS256);
    }
}
