package dev.matinee.kit.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads an access token's claims. */
final class Callers {
    private static final String UNKNOWN_COUNTRY = "ZZ";
    /** API.md: a kids profile sees up to this, whatever its token says. */
    private static final int KIDS_MATURITY = 12;

    private Callers() {}

    static List<String> roles(Jwt jwt) {
        var roles = jwt.getClaimAsStringList("roles");
        return roles == null ? List.of() : roles;
    }

    static boolean isOfKids(Jwt jwt) {
        return Boolean.TRUE.equals(jwt.getClaimAsBoolean("kids"));
    }

    static CurrentAccount account(Jwt jwt, HttpServletRequest request) {
        return new CurrentAccount(
                Objects.requireNonNull(jwt.getSubject()),
                Objects.requireNonNullElse(jwt.getClaimAsString("sid"), ""),
                Set.copyOf(roles(jwt)),
                jwt.getClaimAsString("profile"),
                isOfKids(jwt),
                country(request));
    }

    /** Null where no profile was chosen. */
    static @Nullable CurrentProfile profile(Jwt jwt, HttpServletRequest request) {
        String profile = jwt.getClaimAsString("profile");
        Object maturity = jwt.getClaim("maturity");
        if (profile == null || !(maturity instanceof Number years)) {
            return null;
        }
        return new CurrentProfile(
                profile,
                Objects.requireNonNull(jwt.getSubject()),
                Objects.requireNonNullElse(jwt.getClaimAsString("sid"), ""),
                isOfKids(jwt) ? Math.min(years.intValue(), KIDS_MATURITY) : years.intValue(),
                isOfKids(jwt),
                language(request),
                country(request));
    }

    /** The language accepted first, without its region; {@code en} when the caller says none. */
    static String language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return "en";
        }
        String language = request.getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    private static String country(HttpServletRequest request) {
        String seen = request.getHeader("CloudFront-Viewer-Country");
        return seen != null && seen.matches("[A-Za-z]{2}") ? seen.toUpperCase(Locale.ROOT) : UNKNOWN_COUNTRY;
    }
}
