package dev.matinee.ingest.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The things that a page describes by schema.org, as JSON-LD or as microdata, with references to each other resolved. */
record LinkedData(List<JsonNode> things, Map<String, JsonNode> byId) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final int DEEPEST = 12;

    static LinkedData of(Document page) {
        LinkedData data = new LinkedData(new ArrayList<>(), new LinkedHashMap<>());
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                data.add(JSON.readTree(script.data()));
            } catch (JacksonException broken) {
                // What a page says wrongly it does not say: the rest of it is read all the same.
                continue;
            }
        }
        for (Element item : page.select("[itemscope]:not([itemprop])")) {
            data.add(microdata(item, 0));
        }
        return data;
    }

    private void add(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::add);
        } else if (node.has("@graph")) {
            add(node.path("@graph"));
        } else if (node.isObject()) {
            things.add(node);
            note(node, 0);
        }
    }

    private void note(JsonNode node, int depth) {
        String id = node.path("@id").asString("");
        if (!id.isEmpty() && node.size() > 1) {
            byId.putIfAbsent(id, node);
        }
        if (depth < DEEPEST) {
            node.forEach(child -> note(child, depth + 1));
        }
    }

    /** Things of a type, such as Movie, wherever they are listed. */
    List<JsonNode> ofType(String type) {
        return things.stream().filter(thing -> is(thing, type)).toList();
    }

    /** The thing itself, where only its {@code @id} stands. */
    JsonNode resolved(JsonNode reference) {
        String id = reference.path("@id").asString("");
        return reference.size() == 1 && byId.containsKey(id) ? byId.getOrDefault(id, reference) : reference;
    }

    static boolean is(JsonNode thing, String type) {
        for (JsonNode named : thing.path("@type").isArray() ? thing.path("@type") : List.of(thing.path("@type"))) {
            if (named.asString("")
                    .replaceFirst("^(https?://schema\\.org/|schema:)", "")
                    .equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode microdata(Element item, int depth) {
        ObjectNode node = JSON.createObjectNode();
        node.put("@type", item.attr("itemtype").replaceFirst("^https?://schema\\.org/", ""));
        for (Element property : item.select("[itemprop]")) {
            Element owner = property.parent() == null ? null : property.parent().closest("[itemscope]");
            if (property != item && owner == item && depth < DEEPEST) {
                for (String name : property.attr("itemprop").split("\\s+")) {
                    JsonNode value = property.hasAttr("itemscope")
                            ? microdata(property, depth + 1)
                            : JSON.getNodeFactory().stringNode(value(property));
                    ArrayNode values = node.get(name) instanceof ArrayNode there ? there : node.putArray(name);
                    values.add(value);
                }
            }
        }
        return node;
    }

    private static String value(Element property) {
        return switch (property.tagName()) {
            case "meta" -> property.attr("content");
            case "a", "link", "area" -> property.absUrl("href");
            case "img", "video", "audio", "source", "iframe", "embed" -> property.absUrl("src");
            case "time" -> property.hasAttr("datetime") ? property.attr("datetime") : property.text();
            case "data", "meter" -> property.attr("value");
            default -> property.hasAttr("content") ? property.attr("content") : property.text();
        };
    }
}
