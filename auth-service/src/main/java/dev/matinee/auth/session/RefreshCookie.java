package dev.matinee.auth.session;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Where a browser keeps its refresh token: no script reads it, no other site sends it. */
public final class RefreshCookie {
    public static final String NAME = "matinee_refresh";

    private RefreshCookie() {}

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
