package dev.matinee.kit.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Schemas of OpenAPI 3.1, in which null is a type like others. */
@SuppressWarnings({"rawtypes", "unchecked"})
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";
    private static final String NULL = "null";

    private Schemas() {}

    static Schema ref(String name) {
        return new JsonSchema().$ref(PREFIX + name);
    }

    static Schema string() {
        return typed("string");
    }

    static Schema typed(String type) {
        return new JsonSchema().types(new LinkedHashSet<>(Set.of(type)));
    }

    /** Which schema a reference leads to. */
    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    static Schema orNull(Schema schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(ref(name(schema.get$ref())), typed(NULL)));
        }
        if (schema.getTypes() != null && schema.getTypes().add(NULL) && schema.getEnum() != null) {
            var values = new ArrayList<>(schema.getEnum());
            values.add(null);
            schema.setEnum(values);
        }
        return schema;
    }

    /** Bean Validation matches the whole text, JSON Schema any part of it. */
    static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    static Schema notNull(Schema schema) {
        if (schema.getTypes() != null && schema.getTypes().size() > 1) {
            schema.getTypes().remove(NULL);
        }
        return schema;
    }
}
