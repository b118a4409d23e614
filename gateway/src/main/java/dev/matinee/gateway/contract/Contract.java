package dev.matinee.gateway.contract;

import dev.matinee.kit.openapi.ProblemSample;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the services' OpenAPI documents together: paths under {@code /api}, operations and schemas named after their
 * service, problems the same for all, and to each operation what the door itself may answer.
 */
@Component
class Contract {
    private static final String SCHEMAS = "#/components/schemas/";

    private static final String ABOUT = "Everything that the app and the apps of others call. A path that is not here"
            + " answers 404 `not-found`, a method that is not here 405 `method-not-allowed`.";
    private static final Set<String> SHARED = Set.of(ProblemSample.SCHEMA, ProblemSample.FIELD_SCHEMA);

    private final JsonMapper json;

    Contract(JsonMapper json) {
        this.json = json;
    }

    /** One document of a service. */
    record Part(String service, JsonNode document) {}

    ObjectNode merge(List<Part> parts) {
        var whole = json.createObjectNode().put("openapi", "3.1.0");
        whole.putObject("info").put("title", "Matinee").put("version", "1").put("description", ABOUT);
        whole.putArray("servers").addObject().put("url", "/");
        whole.putArray("security").addObject().putArray("bearer");
        var paths = whole.putObject("paths");
        var components = whole.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        var schemas = components.putObject("schemas");
        for (var part : parts) {
            String prefix = prefix(part.service());
            for (var path : part.document().path("paths").properties()) {
                if (path.getKey().startsWith("/api/")) {
                    paths.set(path.getKey(), operations(renamed(path.getValue(), prefix), path.getKey(), prefix));
                }
            }
            for (var schema : part.document().path("components").path("schemas").properties()) {
                schemas.set(name(schema.getKey(), prefix), renamed(schema.getValue(), prefix));
            }
        }
        ProblemCodes.list(whole);
        return whole;
    }

    private static JsonNode operations(JsonNode item, String path, String prefix) {
        for (var method : item.properties()) {
            if (method.getValue() instanceof ObjectNode object && object.has("responses")) {
                String id = prefix + object.path("operationId").asString("");
                object.put("operationId", Character.toLowerCase(id.charAt(0)) + id.substring(1));
                object.putArray("tags")
                        .add(prefix + " " + object.path("tags").path(0).asString(""));
                DoorRefusals.add(object, method.getKey(), path);
            }
        }
        return item;
    }

    private static String name(String schema, String prefix) {
        return SHARED.contains(schema) ? schema : prefix + schema;
    }

    private static String prefix(String service) {
        String name = service.replace("-service", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** References to schemas lead to their new names. */
    private JsonNode renamed(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            var copy = json.createObjectNode();
            for (var field : object.properties()) {
                copy.set(
                        field.getKey(),
                        isReference(field.getKey(), field.getValue())
                                ? json.getNodeFactory()
                                        .stringNode(SCHEMAS
                                                + name(
                                                        field.getValue()
                                                                .stringValue()
                                                                .substring(SCHEMAS.length()),
                                                        prefix))
                                : renamed(field.getValue(), prefix));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = json.createArrayNode();
            array.forEach(item -> copy.add(renamed(item, prefix)));
            return copy;
        }
        return node;
    }

    private static boolean isReference(String field, JsonNode value) {
        return Set.of("$ref").contains(field)
                && value.isString()
                && value.stringValue().startsWith(SCHEMAS);
    }
}
