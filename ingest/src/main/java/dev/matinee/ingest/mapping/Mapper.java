package dev.matinee.ingest.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes records in the form of a sheet by a mapping. */
public final class Mapper {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> LISTS =
            Set.of("genres", "channels", "countries", "languages", "tags", "availableIn");
    private static final Set<String> NUMBERS =
            Set.of("year", "maturity", "minutes", "rating", "popularity", "number", "start", "end");
    private static final Set<String> TEXTS = Set.of("synopsis", "synopsisShort", "tagline", "names");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0+)?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}\\.\\d{1,9}");

    private final Mapping mapping;

    public Mapper(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * What the rules give for it. Without any rules it is taken for a sheet already.
     *
     * @param collectedAt when it was fetched, as RFC 3339; null where that is not known
     */
    public ObjectNode sheet(Origin origin, @Nullable String collectedAt) {
        ObjectNode sheet = mapping.fields().isEmpty()
                        && origin instanceof JsonOrigin json
                        && json.node().isObject()
                ? (ObjectNode) json.node().deepCopy()
                : record(origin, mapping.fields());
        sources(sheet, origin, collectedAt);
        return sheet;
    }

    private ObjectNode record(Origin origin, Map<String, List<Rule>> fields) {
        ObjectNode record = JSON.createObjectNode();
        fields.forEach((field, rules) -> rules.forEach(rule -> {
            if (rule.each() == null) {
                texts(record, field, rule.values(origin));
            } else {
                for (Origin part : origin.each(rule.each())) {
                    ObjectNode item = record(part, rule.fields());
                    if (!item.isEmpty()) {
                        list(record, field).add(item);
                    }
                }
            }
        }));
        return record;
    }

    private void texts(ObjectNode record, String field, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        String[] path = field.split("\\.", 2);
        if (path.length == 2) {
            ObjectNode within = record.get(path[0]) instanceof ObjectNode there ? there : record.putObject(path[0]);
            texts(within, path[1], values);
        } else if (TEXTS.contains(field)) {
            texts(record, field + "." + mapping.language(), values);
        } else if (LISTS.contains(field)) {
            ArrayNode list = list(record, field);
            values.stream().filter(text -> !contains(list, text)).forEach(list::add);
        } else if (!record.has(field)) {
            String text = values.getFirst();
            if (!NUMBERS.contains(field)) {
                record.put(field, text);
            } else if (WHOLE.matcher(text).matches()) {
                record.put(field, Integer.parseInt(text.replaceFirst("\\..*", "")));
            } else if (DECIMAL.matcher(text).matches()) {
                record.put(field, Double.parseDouble(text));
            } else {
                record.put(field, text);
            }
        }
    }

    private void sources(ObjectNode sheet, Origin origin, @Nullable String collectedAt) {
        mapping.sources().forEach(note -> {
            ObjectNode source = JSON.createObjectNode();
            note.texts()
                    .forEach((field, template) ->
                            Rule.filled(template, origin).forEach(text -> source.put(field, text)));
            if (source.has("address")) {
                note.fields().forEach(field -> list(source, "fields").add(field));
                if (collectedAt != null && !source.has("collectedAt")) {
                    source.put("collectedAt", collectedAt);
                }
                list(sheet, "sources").add(source);
            }
        });
    }

    private static ArrayNode list(ObjectNode record, String field) {
        return record.get(field) instanceof ArrayNode there ? there : record.putArray(field);
    }

    private static boolean contains(ArrayNode list, String text) {
        for (JsonNode item : list) {
            if (item.asString("").equals(text)) {
                return true;
            }
        }
        return false;
    }
}
