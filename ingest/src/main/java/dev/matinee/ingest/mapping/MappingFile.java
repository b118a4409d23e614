package dev.matinee.ingest.mapping;

import dev.matinee.ingest.mapping.Mapping.Note;
import dev.matinee.ingest.mapping.Mapping.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a mapping file. What is wrong in it ends the run before anything is brought in. */
public final class MappingFile {
    private static final Set<String> KNOWN =
            Set.of("format", "items", "delimiter", "language", "fields", "sources", "site");
    private static final Set<String> RULE = Set.of("from", "const", "template", "then", "default", "each", "fields");

    private MappingFile() {}

    /** @throws IllegalArgumentException for a file that is no mapping; the message names file and field */
    public static Mapping read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The mapping " + file + " cannot be read");
        }
        try {
            return mapping(new YAMLMapper().readTree(Files.readString(file)));
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(file + " is no YAML: " + unreadable.getOriginalMessage(), unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + " " + wrong.getMessage(), wrong);
        }
    }

    private static Mapping mapping(JsonNode node) {
        only(node, KNOWN, "");
        String format = text(node, "format");
        if (format != null && !Set.of("json", "ndjson", "csv").contains(format)) {
            throw new IllegalArgumentException("format: '" + format + "' is not json, ndjson or csv");
        }
        String delimiter = node.path("delimiter").asString(",");
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException("delimiter: '" + delimiter + "' is not one character");
        }
        return new Mapping(
                format,
                node.path("items").asString("").replaceFirst("^/$", ""),
                delimiter.charAt(0),
                node.path("language").asString("en"),
                fields(node.path("fields"), "fields"),
                notes(node.path("sources")),
                site(node.path("site")));
    }

    private static Map<String, List<Rule>> fields(JsonNode node, String place) {
        Map<String, List<Rule>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            List<Rule> rules = new ArrayList<>();
            String here = place + "." + field.getKey();
            for (JsonNode rule : field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
                rules.add(rule(rule, here));
            }
            fields.put(field.getKey(), List.copyOf(rules));
        }
        return fields;
    }

    private static Rule rule(JsonNode node, String place) {
        if (!node.isObject()) {
            return new Rule(List.of(node.asString("")), List.of(), null, List.of(), List.of(), null, Map.of());
        }
        only(node, RULE, place + " ");
        try {
            List<Transform> then = new ArrayList<>();
            JsonNode transforms = node.path("then");
            for (JsonNode transform :
                    transforms.isMissingNode() || transforms.isArray() ? transforms : List.of(transforms)) {
                then.add(Transforms.read(transform));
            }
            String each = text(node, "each");
            return new Rule(
                    texts(node.path("from")),
                    texts(node.path("const")),
                    text(node, "template"),
                    List.copyOf(then),
                    texts(node.path("default")),
                    each,
                    fields(node.path("fields"), place));
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            throw message.startsWith("fields.") ? wrong : new IllegalArgumentException(place + ": " + message, wrong);
        }
    }

    private static List<Note> notes(JsonNode node) {
        List<Note> notes = new ArrayList<>();
        for (JsonNode note : node) {
            only(note, Set.of("fields", "address", "name", "licence", "attribution", "collectedAt"), "sources ");
            Map<String, String> texts = new LinkedHashMap<>();
            note.properties().stream()
                    .filter(entry -> entry.getValue().isString())
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
            notes.add(new Note(texts(note.path("fields")), texts));
        }
        return notes;
    }

    private static @Nullable Site site(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        only(node, Set.of("follow", "titles", "page", "sitemap"), "site ");
        return new Site(
                texts(node.path("follow")),
                text(node, "titles"),
                text(node, "page"),
                node.path("sitemap").asBoolean(false));
    }

    private static void only(JsonNode node, Set<String> known, String place) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(place + name + ": is not a field that is known here");
            }
        }
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : node.isArray() ? node : List.of(node)) {
            if (text.isValueNode() && !text.isNull()) {
                texts.add(text.asString(""));
            }
        }
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }
}
