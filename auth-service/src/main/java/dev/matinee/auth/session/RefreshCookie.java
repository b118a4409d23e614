package dev.matinee.auth.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Where a browser keeps its refresh token: no script reads it, no other site sends it. */
public final class RefreshCookie {
    public static final String NAME = "matinee_refresh";

    private RefreshCookie() {}

    /** The token that a browser has. */
    public static Optional<String> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
    }

    /** Gives a browser its token; an app finds its own in the body. */
    public static void give(Grant grant, HttpServletResponse response) {
        if (grant.client() == Client.WEB) {
            write(grant.refreshToken(), grant.refreshFor(), response);
        }
    }

    static void takeBack(HttpServletResponse response) {
        write("", Duration.ZERO, response);
    }

    private static void write(String value, Duration age, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path("/api/auth")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
