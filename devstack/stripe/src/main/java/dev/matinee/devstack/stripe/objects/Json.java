package dev.matinee.devstack.stripe.objects;

import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's objects as JSON trees. Members whose names begin with an underscore are the stand-in's own. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static ObjectNode of(Map<String, String> members) {
        var node = object();
        members.forEach(node::put);
        return node;
    }

    public static ObjectNode list(String url, Collection<? extends JsonNode> items, boolean more) {
        var list = object().put("object", "list").put("url", url).put("has_more", more);
        list.putArray("data").addAll(items);
        return list;
    }

    public static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    /** Sets members to null, so that each reads as there and empty. */
    public static void nulls(ObjectNode node, String... members) {
        for (String member : members) {
            node.putNull(member);
        }
    }

    /** Puts a value, or null where there is none. */
    public static void put(ObjectNode node, String member, java.util.Optional<String> value) {
        node.put(member, value.orElse(null));
    }

    /** A copy without what is the stand-in's own. */
    public static ObjectNode visible(ObjectNode node) {
        var copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> name.startsWith("_"))
                    .toList()
                    .forEach(object::remove);
        }
        node.forEach(Json::strip);
    }
}
