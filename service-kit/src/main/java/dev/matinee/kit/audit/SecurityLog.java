package dev.matinee.kit.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * One line for each event that whoever looks into an attack wants to read: by the logger {@value #NAME}, the event's name and
 * the ids that it is about as fields of their own. Never an address, a password, a token, or what is watched. What there is, is
 * listed in {@code docs/security.md}.
 */
public final class SecurityLog {
    public static final String NAME = "dev.matinee.security";

    private static final Logger log = LoggerFactory.getLogger(NAME);
    private static final int KEPT_SEGMENTS = 2;

    private SecurityLog() {}

    /**
     * Something was done to an account.
     *
     * @param event {@code signed-in}, {@code password-changed}, …
     * @param more pairs of a field's name and its value
     */
    public static void happened(String event, String account, String... more) {
        var line = log.atInfo().addKeyValue("event", event).addKeyValue("account", account);
        for (int pair = 0; pair + 1 < more.length; pair += 2) {
            line = line.addKeyValue(more[pair], more[pair + 1]);
        }
        line.log("{}: account {}", event, account);
    }

    /**
     * A call was refused: whoever called had not proven, or was not allowed, or tried too often. Other refusals are nobody's
     * attack, and are not written down.
     *
     * @param where the pattern of the path, so that no title is named
     */
    public static void refused(HttpStatus status, String code, String method, String where, @Nullable String account) {
        if (isSecurity(status)) {
            var line = log.atWarn()
                    .addKeyValue("event", "refused")
                    .addKeyValue("code", code)
                    .addKeyValue("method", method)
                    .addKeyValue("where", where);
            (account == null ? line : line.addKeyValue("account", account))
                    .log("{} {} was refused: {}", method, where, code);
        }
    }

    /** The beginning of a path: what it is about, without what it names. */
    public static String beginning(String path) {
        int end = 0;
        for (int segment = 0; segment < KEPT_SEGMENTS && end >= 0; segment++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path : path.substring(0, end);
    }

    private static boolean isSecurity(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN, LOCKED, TOO_MANY_REQUESTS -> true;
            default -> false;
        };
    }
}
