package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A call that the stand-in knows. Where a path has {@code {id}}, anything may stand; the last is the one. */
record Route(String method, String path, Handler handler) {
    /** Does the call; what it refuses changes nothing. */
    interface Handler {
        ObjectNode handle(Objects objects, Params params, String id);
    }

    /** Reads one object of that kind. */
    static Route one(String path, String kind) {
        return new Route("GET", path + "/{id}", (objects, params, id) -> objects.get(id, kind, "id"));
    }

    /** The last id in the path, empty where the path has none; nothing where it is not this route. */
    Optional<String> match(String method, String path) {
        if (!this.method.equals(method)) {
            return Optional.empty();
        }
        String[] mine = this.path.split("/", -1);
        String[] theirs = path.split("/", -1);
        if (mine.length != theirs.length) {
            return Optional.empty();
        }
        String id = "";
        for (int i = 0; i < mine.length; i++) {
            if (mine[i].equals("{id}") && !theirs[i].isEmpty()) {
                id = theirs[i];
            } else if (!mine[i].equals(theirs[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }
}
