package dev.matinee.devstack.edge.signing;

import dev.matinee.devstack.edge.http.RequestTarget;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what is asked for may be had. Every request for media passes here, whatever is held of it. */
public final class Admission {
    /** A name or an address, and no more: a policy's resource begins with it, so it must not bring a path of its own. */
    private static final Pattern HOST = Pattern.compile("([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    private final GrantCheck grants;

    public Admission(GrantCheck grants) {
        this.grants = grants;
    }

    /**
     * Why this is refused; empty lets it in.
     *
     * @param host as the viewer says it
     * @param address the viewer's
     */
    public Optional<Refusal> refusal(
            RequestTarget target, List<String> cookies, @Nullable String host, String address) {
        String called = host == null ? "" : host.toLowerCase(Locale.ROOT);
        if (!target.isPlain() || !HOST.matcher(called).matches()) {
            return Optional.of(Refusal.ACCESS_DENIED);
        }
        return grants.refusal(Grant.of(target, cookies), "http://" + called, address);
    }
}
