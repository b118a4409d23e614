package dev.matinee.auth.guessing;

import dev.matinee.auth.account.EmailAddress;
import dev.matinee.auth.password.Lane;
import dev.matinee.auth.sealing.Sha256;
import dev.matinee.kit.problem.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may try a password, and in which lane. An account has one budget for all devices that it does not know, and each
 * device that it knows has its own: who guesses from elsewhere locks no owner out. An address that was wrong lately waits
 * behind those that were not.
 */
@Component
public class SignInGuard {
    private static final int TRIES = 10;
    private static final int FORGIVEN = 3;

    private final KnownDevice devices;
    private final Tries tries;

    SignInGuard(KnownDevice devices, Tries tries) {
        this.devices = devices;
        this.tries = tries;
    }

    /** A try that was counted. */
    public record Try(Lane lane, String budget, String address) {}

    /** Counts a try before its outcome is known, so that many at once are not more than the budget. */
    public Try admit(String email, @Nullable String deviceToken, HttpServletRequest request) {
        String account = Sha256.hex(EmailAddress.key(email));
        String device = devices.of(request, deviceToken, email).orElse(null);
        String budget = "auth:tries:" + account + (device == null ? "" : ":" + device);
        if (tries.count(budget) > TRIES) {
            throw CommonProblem.TOO_MANY_TRIES
                    .problem("Too many tries to sign in to this account")
                    .retryAfter(Tries.WINDOW.toSeconds());
        }
        String address = address(request);
        return new Try(device == null ? lane(address) : Lane.KNOWN, budget, address);
    }

    /** The lane of a call that is about no account yet. */
    public Lane lane(HttpServletRequest request) {
        return lane(address(request));
    }

    public void wrong(Try wrong) {
        tries.count(wrong.address());
    }

    public void right(Try right) {
        tries.forget(right.budget());
    }

    private Lane lane(String address) {
        return tries.counted(address) < FORGIVEN ? Lane.CLEAN : Lane.SUSPECT;
    }

    /** As the edge saw it; its hash, since an address is a person's. */
    private static String address(HttpServletRequest request) {
        String seen = request.getHeader("CloudFront-Viewer-Address");
        String address = seen == null || seen.lastIndexOf(':') <= 0
                ? request.getRemoteAddr()
                : seen.substring(0, seen.lastIndexOf(':'));
        return "auth:wrong:" + Sha256.hex(address);
    }
}
