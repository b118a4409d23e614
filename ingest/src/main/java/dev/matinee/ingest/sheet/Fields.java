package dev.matinee.ingest.sheet;

import dev.matinee.ingest.sheet.Sheets.Complaint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One record of a sheet. Each field that is asked for is checked; what is wrong is noted with its place, and reading goes on. */
final class Fields {
    private final JsonNode node;
    private final String place;
    private final List<Complaint> complaints;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(JsonNode node, String place, List<Complaint> complaints) {
        this.node = node;
        this.place = place;
        this.complaints = complaints;
        if (!node.isObject()) {
            complaints.add(new Complaint(place, "a record with fields is wanted"));
        }
    }

    void complain(String field, String message) {
        complaints.add(new Complaint(place + " " + field, message));
    }

    String text(String field, int most) {
        String text = textIfAny(field, most);
        if (text == null && !has(field)) {
            complain(field, "is missing");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String textIfAny(String field, int most) {
        JsonNode value = get(field);
        if (value == null) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            complain(field, "is not a text");
            return null;
        }
        String text = value.asString().strip();
        if (text.isEmpty() || text.length() > most) {
            complain(field, text.isEmpty() ? "is empty" : "is longer than " + most + " characters");
            return null;
        }
        return text;
    }

    String matching(String field, Pattern pattern, String wanted) {
        String text = text(field, 200);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            complain(field, "'" + text + "' is not " + wanted);
        }
        return text;
    }

    <T> @Nullable T known(String field, Function<String, @Nullable T> named, String wanted) {
        String text = textIfAny(field, 200);
        if (text == null) {
            return null;
        }
        T value = named.apply(text);
        if (value == null) {
            complain(field, "'" + text + "' is not " + wanted);
        }
        return value;
    }

    int whole(String field, int least, int most) {
        Integer value = wholeIfAny(field, least, most);
        if (value == null && !has(field)) {
            complain(field, "is missing");
        }
        return value == null ? least : value;
    }

    @Nullable
    Integer wholeIfAny(String field, int least, int most) {
        JsonNode value = get(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            complain(field, "is not a whole number");
            return null;
        }
        int number = value.intValue();
        if (number < least || number > most) {
            complain(field, number + " is not between " + least + " and " + most);
            return null;
        }
        return number;
    }

    @Nullable
    Double decimalIfAny(String field, double least, double most) {
        JsonNode value = get(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            complain(field, "is not a number between " + least + " and " + most);
            return null;
        }
        return value.doubleValue();
    }

    /** Texts of a list, each by the pattern. */
    List<String> words(String field, Pattern pattern, String wanted) {
        List<String> words = new ArrayList<>();
        for (JsonNode item : items(field)) {
            String word = item.isString() ? item.asString() : item.toString();
            if (pattern.matcher(word).matches()) {
                words.add(word);
            } else {
                complain(field, "'" + word + "' is not " + wanted);
            }
        }
        if (words.size() != new LinkedHashSet<>(words).size()) {
            complain(field, "names something twice");
        }
        return words;
    }

    /** Texts by language. */
    Map<String, String> translations(String field, int most) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode value = get(field);
        if (value != null && value.isObject()) {
            Fields languages = new Fields(value, place + " " + field, complaints);
            for (String language : value.propertyNames()) {
                String text = languages.textIfAny(language, most);
                if (!Vocabulary.LANGUAGE.matcher(language).matches()) {
                    complain(field, "'" + language + "' is not a language such as en or fr");
                } else if (text != null) {
                    texts.put(language, text);
                }
            }
        } else if (value != null) {
            complain(field, "is not texts by language, such as {en: …}");
        }
        return texts;
    }

    <T> List<T> records(String field, BiFunction<Fields, Integer, T> read) {
        List<T> records = new ArrayList<>();
        int index = 0;
        for (JsonNode item : items(field)) {
            Fields fields = new Fields(item, place + " " + field + "[" + index++ + "]", complaints);
            records.add(read.apply(fields, index));
            fields.nothingElse();
        }
        return records;
    }

    <T> T record(String field, Function<Fields, T> read) {
        JsonNode value = get(field);
        Fields fields = value == null
                ? new Fields(JsonNodeFactory.instance.objectNode(), place, complaints)
                : new Fields(value, place + " " + field, complaints);
        T result = read.apply(fields);
        fields.nothingElse();
        return result;
    }

    /** Says which fields nobody asked for: most likely they are misspelt. */
    void nothingElse() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                complain(name, "is not a field that is known here");
            }
        }
    }

    boolean has(String field) {
        return get(field) != null;
    }

    private Iterable<JsonNode> items(String field) {
        JsonNode value = get(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            complain(field, "is not a list");
            return List.of();
        }
        return value;
    }

    private @Nullable JsonNode get(String field) {
        asked.add(field);
        JsonNode value = node.isObject() ? node.get(field) : null;
        return value == null || value.isNull() ? null : value;
    }
}
