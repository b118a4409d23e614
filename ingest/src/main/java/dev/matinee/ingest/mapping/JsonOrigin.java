package dev.matinee.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An object of a feed. A path is names with dots ({@code credits.cast.name}); a list on the way gives each of its items, a number
 * ({@code images.0.url}) one of them, {@code .} the object itself, and what begins with {@code /} is a JSON pointer (RFC 6901).
 */
public record JsonOrigin(JsonNode node) implements Origin {
    @Override
    public List<String> values(String path) {
        return at(path).stream()
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(value -> value.asString("").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public List<JsonOrigin> each(String path) {
        return at(path).stream().map(JsonOrigin::new).toList();
    }

    private List<JsonNode> at(String path) {
        if (path.startsWith("/")) {
            return spread(List.of(node.at(path)));
        }
        List<JsonNode> nodes = spread(List.of(node));
        for (String name : path.equals(".") ? new String[0] : path.split("\\.")) {
            List<JsonNode> next = new ArrayList<>();
            nodes.forEach(here -> next.add(here.path(name)));
            nodes = name.matches("\\d+") || !any(next) ? spread(numbered(nodes, name, next)) : spread(next);
        }
        return nodes;
    }

    private static boolean any(List<JsonNode> nodes) {
        return nodes.stream().anyMatch(node -> !node.isMissingNode());
    }

    /** Lists are spread before a number could name one of their items: so the number counts among what they gave. */
    private static List<JsonNode> numbered(List<JsonNode> before, String name, List<JsonNode> named) {
        if (!name.matches("\\d{1,6}") || any(named)) {
            return named;
        }
        int index = Integer.parseInt(name);
        return index < before.size() ? List.of(before.get(index)) : List.of();
    }

    private static List<JsonNode> spread(List<JsonNode> nodes) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.isArray()) {
                node.forEach(all::add);
            } else if (!node.isMissingNode()) {
                all.add(node);
            }
        }
        return all;
    }
}
