package dev.matinee.auth.session;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.token.AccessTokens;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Renews a session and ends it. */
@RestController
class RefreshController {
    private final Sessions sessions;
    private final SessionEnds ends;

    RefreshController(Sessions sessions, SessionEnds ends) {
        this.sessions = sessions;
        this.ends = ends;
    }

    record Refresh(@Nullable String refreshToken) {}

    /** The refresh token is only in the body of a native client's answer. */
    record Renewed(
            String accessToken, long expiresIn, @Nullable String refreshToken) {}

    @Operation(summary = "A new access token for a refresh token, which is spent by it")
    @AuthProblems(AuthProblem.SESSION_ENDED)
    @PostMapping("/api/auth/refresh")
    Renewed refresh(
            @RequestBody(required = false) @Nullable Refresh body,
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        var device = Device.of(request);
        if (body != null && body.refreshToken() != null) {
            var grant = sessions.refresh(body.refreshToken(), Client.NATIVE, device);
            return new Renewed(grant.accessToken(), AccessTokens.LIFE.toSeconds(), grant.refreshToken());
        }
        try {
            var grant = sessions.refresh(cookie == null ? "" : cookie, Client.WEB, device);
            RefreshCookie.give(grant, response);
            return new Renewed(grant.accessToken(), AccessTokens.LIFE.toSeconds(), null);
        } catch (Problem refused) {
            if (refused.code() == AuthProblem.SESSION_ENDED && cookie != null) {
                RefreshCookie.takeBack(response);
            }
            throw refused;
        }
    }

    @Operation(summary = "Ends the session of the token")
    @PostMapping("/api/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(CurrentAccount account, HttpServletResponse response) {
        ends.end(account.session(), account.id());
        RefreshCookie.takeBack(response);
    }
}
