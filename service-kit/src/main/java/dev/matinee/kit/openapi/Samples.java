package dev.matinee.kit.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Examples of what a schema describes, put together from examples of its parts: a property's own ({@code @Schema}), else
 * the word that a {@link Glossary} has for it. A property that has neither, and is no enumeration or flag, is a mistake.
 */
@SuppressWarnings("rawtypes")
final class Samples {
    private final Map<String, Schema> schemas;
    private final Glossary words;
    private final Deque<String> within = new ArrayDeque<>();
    private final Set<String> missing = new TreeSet<>();

    Samples(Map<String, Schema> schemas, Glossary words) {
        this.schemas = schemas;
        this.words = words;
    }

    @Nullable
    Object of(Schema schema, String place) {
        if (words.has(place)) {
            return words.of(place);
        }
        if (schema.get$ref() != null) {
            return ofNamed(Schemas.name(schema.get$ref()));
        }
        if (schema.getAnyOf() != null || schema.getOneOf() != null) {
            var choices = schema.getAnyOf() != null ? schema.getAnyOf() : schema.getOneOf();
            return of((Schema) choices.getFirst(), place);
        }
        if (schema.getProperties() != null) {
            return ofObject(schema, place);
        }
        if (schema.getItems() != null) {
            return List.of(Objects.requireNonNull(of(schema.getItems(), place)));
        }
        return ofValue(schema, place);
    }

    private @Nullable Object ofNamed(String name) {
        if (within.contains(name)) {
            throw new IllegalStateException("An example of " + name + " would never end");
        }
        within.push(name);
        try {
            var schema = schemas.get(name);
            if (schema == null) {
                throw new IllegalStateException("There is no schema " + name);
            }
            return of(schema, name);
        } finally {
            within.pop();
        }
    }

    private Map<String, Object> ofObject(Schema<?> schema, String place) {
        var required = Objects.requireNonNullElse(schema.getRequired(), List.<String>of());
        var sample = new LinkedHashMap<String, Object>();
        schema.getProperties().forEach((name, property) -> {
            Object value = ofProperty(place, name, property);
            if (value != null || required.contains(name)) {
                sample.put(name, value);
            }
        });
        return sample;
    }

    private @Nullable Object ofProperty(String place, String name, Schema property) {
        if (property.getExample() != null) {
            return property.getExample();
        }
        String here = place + "." + name;
        if (!words.has(here) && words.has(name) && !leadsToAnObject(property)) {
            return words.of(name);
        }
        return of(property, here);
    }

    private static boolean leadsToAnObject(Schema property) {
        return property.get$ref() != null
                || property.getAnyOf() != null
                || (property.getItems() != null && property.getItems().get$ref() != null);
    }

    /** All that is missing at once, so that one need not ask again for each. */
    void complain() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("There is no example for " + String.join(", ", missing)
                    + ": give each one by @Schema(example), or a word in openapi/examples.json");
        }
    }

    private Object ofValue(Schema<?> schema, String place) {
        if (schema.getEnum() != null && schema.getEnum().getFirst() != null) {
            return schema.getEnum().getFirst();
        }
        if (schema.getTypes() != null && schema.getTypes().contains("boolean")) {
            return false;
        }
        missing.add(place);
        return place;
    }
}
