package dev.matinee.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from.
 *
 * @param from paths: the first that has something
 * @param constant what it is, whatever the record says
 * @param template text with paths in braces; nothing where one of them has nothing
 * @param each the path of parts that become records, by {@code fields}
 * @param otherwise what it is where nothing was found
 */
record Rule(
        List<String> from,
        List<String> constant,
        @Nullable String template,
        List<Transform> then,
        List<String> otherwise,
        @Nullable String each,
        Map<String, List<Rule>> fields) {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    List<String> values(Origin origin) {
        List<String> values = found(origin);
        for (Transform transform : then) {
            values = transform.apply(values);
        }
        return values.isEmpty() ? otherwise : values;
    }

    private List<String> found(Origin origin) {
        if (template != null) {
            return filled(template, origin);
        }
        if (!constant.isEmpty()) {
            return constant;
        }
        for (String path : from) {
            List<String> values = origin.values(path);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    /** The template with what its paths have, or nothing. */
    static List<String> filled(String template, Origin origin) {
        StringBuilder text = new StringBuilder();
        Matcher name = NAME.matcher(template);
        List<String> missing = new ArrayList<>();
        while (name.find()) {
            List<String> values = origin.values(name.group(1));
            if (values.isEmpty()) {
                missing.add(name.group(1));
            }
            name.appendReplacement(text, Matcher.quoteReplacement(values.isEmpty() ? "" : values.getFirst()));
        }
        name.appendTail(text);
        return missing.isEmpty() ? List.of(text.toString()) : List.of();
    }
}
