package dev.matinee.auth.signin;

import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.guessing.KnownDevice;
import dev.matinee.auth.session.Client;
import dev.matinee.auth.session.Device;
import dev.matinee.auth.session.Grant;
import dev.matinee.auth.session.RefreshCookie;
import dev.matinee.auth.session.Sessions;
import dev.matinee.auth.token.AccessTokens;
import dev.matinee.kit.audit.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets in who has proven who they are, however they did. */
@Component
class Entrance {
    private final Sessions sessions;
    private final KnownDevice devices;
    private final Accounts accounts;

    Entrance(Sessions sessions, KnownDevice devices, Accounts accounts) {
        this.sessions = sessions;
        this.devices = devices;
        this.accounts = accounts;
    }

    /** How somebody proved who they are, as the log names it. */
    enum Proof {
        PASSWORD,
        PASSKEY,
        REGISTRATION
    }

    SignedIn open(
            Account account,
            Proof by,
            @Nullable Client client,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = sessions.open(account, Objects.requireNonNullElse(client, Client.WEB), Device.of(request));
        SecurityLog.happened(
                "signed-in",
                account.id(),
                "session",
                grant.session(),
                "by",
                by.name().toLowerCase(Locale.ROOT));
        rememberLanguage(account, request);
        if (grant.client() == Client.WEB) {
            // The cookie has room for one session: the one before would live on, in nobody's hands.
            RefreshCookie.of(request).ifPresent(sessions::replace);
        }
        RefreshCookie.give(grant, response);
        String device = devices.remember(account.email(), grant.client() == Client.WEB, response);
        return new SignedIn(
                account,
                grant.accessToken(),
                AccessTokens.LIFE.toSeconds(),
                grant.client() == Client.NATIVE ? grant.refreshToken() : null,
                grant.client() == Client.NATIVE ? device : null);
    }

    private void rememberLanguage(Account account, HttpServletRequest request) {
        // Where none is asked for, the request's is the server's own.
        boolean isAsked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        String language = request.getLocale().toLanguageTag();
        if (isAsked && !language.equals(account.language())) {
            accounts.speaks(account.id(), language);
        }
    }
}
