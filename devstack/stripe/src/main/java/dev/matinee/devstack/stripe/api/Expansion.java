package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code expand}: ids in an answer replaced by what they stand for (docs.stripe.com/api/expanding_objects). */
final class Expansion {
    private Expansion() {}

    static void expand(Objects objects, ObjectNode answer, List<String> paths) {
        for (String path : paths) {
            follow(objects, answer, List.of(path.split("\\.", -1)));
        }
    }

    private static void follow(Objects objects, JsonNode node, List<String> path) {
        if (path.isEmpty()) {
            return;
        }
        if (node instanceof ArrayNode many) {
            many.forEach(one -> follow(objects, one, path));
            return;
        }
        JsonNode member = node.path(path.getFirst());
        if (member.isString() && node instanceof ObjectNode holder) {
            objects.findAny(member.asString()).ifPresent(found -> holder.set(path.getFirst(), found.deepCopy()));
        }
        follow(objects, node.path(path.getFirst()), path.subList(1, path.size()));
    }
}
