package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code expand} (docs.stripe.com/api/expanding_objects): ids in an answer replaced by what they stand for, and members
 * included that are not there otherwise. At most four levels deep.
 */
final class Expansion {
    private static final int DEEPEST = 4;

    private Expansion() {}

    static void expand(Objects objects, ObjectNode answer, List<String> paths) {
        for (String path : paths) {
            List<String> steps = List.of(path.split("\\.", -1));
            boolean isList = steps.getFirst().equals("data");
            if (steps.size() - (isList ? 1 : 0) > DEEPEST) {
                throw StripeRefusal.invalid(
                        null, "expand", "You cannot expand more than 4 levels of a property (" + path + ").");
            }
            follow(objects, answer, steps, path);
        }
    }

    private static void follow(Objects objects, JsonNode node, List<String> steps, String path) {
        if (steps.isEmpty() || node.isNull()) {
            return;
        }
        if (node instanceof ArrayNode many) {
            many.forEach(one -> follow(objects, one, steps, path));
            return;
        }
        String name = steps.getFirst();
        if (node instanceof ObjectNode holder) {
            Includable.include(objects, holder, name);
            if (holder.path(name).isString()) {
                objects.findAny(holder.path(name).asString()).ifPresent(found -> holder.set(name, Json.visible(found)));
            } else if (holder.path(name) instanceof ArrayNode many) {
                for (int i = 0; i < many.size(); i++) {
                    int at = i;
                    if (many.get(i).isString()) {
                        objects.findAny(many.get(i).asString()).ifPresent(found -> many.set(at, Json.visible(found)));
                    }
                }
            }
        }
        if (!node.has(name)) {
            throw StripeRefusal.invalid(null, "expand", "This property cannot be expanded (" + path + ").");
        }
        follow(objects, node.path(name), steps.subList(1, steps.size()), path);
    }
}
