package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A call that the stand-in knows. A path may have one {@code {id}}. */
record Route(String method, String path, Handler handler) {
    /** Does the call; what it refuses changes nothing. */
    interface Handler {
        ObjectNode handle(Objects objects, Params params, String id);
    }

    /** The id in the path, empty where the path has none; nothing where it is not this route. */
    Optional<String> match(String method, String path) {
        if (!this.method.equals(method)) {
            return Optional.empty();
        }
        int at = this.path.indexOf("{id}");
        if (at < 0) {
            return this.path.equals(path) ? Optional.of("") : Optional.empty();
        }
        String before = this.path.substring(0, at);
        String after = this.path.substring(at + 4);
        if (!path.startsWith(before) || !path.endsWith(after) || path.length() <= before.length() + after.length()) {
            return Optional.empty();
        }
        String id = path.substring(before.length(), path.length() - after.length());
        return id.contains("/") ? Optional.empty() : Optional.of(id);
    }
}
