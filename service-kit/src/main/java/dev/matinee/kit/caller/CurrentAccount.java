package dev.matinee.kit.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account that calls, as its access token says. A controller that takes one gets it, or the caller a 401.
 *
 * @param id the account ({@code sub})
 * @param session the refresh token family ({@code sid})
 * @param roles {@code viewer}, {@code operator}
 * @param profile the profile chosen; null while none is
 * @param kids whether that is a kids profile
 * @param country where the caller is, ISO 3166-1 alpha-2 as the edge saw it; {@code ZZ} when unknown
 */
public record CurrentAccount(
        String id,
        String session,
        Set<String> roles,
        @Nullable String profile,
        boolean kids,
        String country) {
    public boolean isOperator() {
        return roles.contains("operator");
    }
}
