package dev.matinee.gateway.token;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the door needs of a verified token.
 *
 * @param issuedAt in seconds since 1970
 * @param expiresAt in seconds since 1970
 */
public record TokenClaims(
        String account, String session, @Nullable String profile, long issuedAt, long expiresAt) {
    static final String ATTRIBUTE = TokenClaims.class.getName();

    /** Of the caller; null when it has none. */
    public static @Nullable TokenClaims of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }
}
