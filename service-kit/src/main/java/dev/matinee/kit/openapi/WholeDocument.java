package dev.matinee.kit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Makes a service's document whole: who may call what, which problems each operation answers, and examples of all. */
@SuppressWarnings("rawtypes")
final class WholeDocument implements GlobalOpenApiCustomizer {
    private final Supplier<Map<RequestMappingInfo, HandlerMethod>> handlers;
    private final Calls calls;
    private final Refusals refusals;

    WholeDocument(Supplier<Map<RequestMappingInfo, HandlerMethod>> handlers, Calls calls) {
        this.handlers = handlers;
        this.calls = calls;
        this.refusals = new Refusals(calls);
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Problems.define(document.getComponents());
        handlers.get().forEach((mapping, handler) -> {
            for (String path : mapping.getPatternValues()) {
                var item = document.getPaths().get(spelled(path));
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    var operation = item == null
                            ? null
                            : item.readOperationsMap().get(PathItem.HttpMethod.valueOf(method.name()));
                    if (operation != null) {
                        complete(operation, handler, method.name(), path);
                    }
                }
            }
        });
        mayBeNullWhenSent(document);
        show(document);
        document.setPaths(sorted(document.getPaths()));
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    private void complete(Operation operation, HandlerMethod handler, String method, String path) {
        String feature = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String name = handler.getMethod().getName();
        operation.setOperationId(feature + Character.toUpperCase(name.charAt(0)) + name.substring(1));
        operation.setTags(List.of(feature));
        if (calls.areOpen(method, path)) {
            operation.setSecurity(List.of());
        }
        Problems.write(operation, refusals.of(handler, method, path), path);
    }

    /** What may be left out of a request may be sent as null, too: to a record both are the same. */
    private static void mayBeNullWhenSent(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var sent = new LinkedHashSet<String>();
        operations(document).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                reach(operation.getRequestBody().getContent(), schemas, sent);
            }
        });
        sent.stream().map(schemas::get).filter(s -> s.getProperties() != null).forEach(WholeDocument::optionalOrNull);
    }

    @SuppressWarnings("unchecked")
    private static void optionalOrNull(Schema schema) {
        var required = schema.getRequired() == null ? List.of() : schema.getRequired();
        schema.getProperties()
                .replaceAll((name, property) -> required.contains(name) ? property : Schemas.orNull((Schema) property));
    }

    private static void reach(@Nullable Content content, Map<String, Schema> schemas, Set<String> found) {
        if (content != null) {
            content.values().forEach(media -> reach(media.getSchema(), schemas, found));
        }
    }

    @SuppressWarnings("unchecked")
    private static void reach(@Nullable Object from, Map<String, Schema> schemas, Set<String> found) {
        if (!(from instanceof Schema schema)) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = Schemas.name(schema.get$ref());
            if (found.add(name)) {
                reach(schemas.get(name), schemas, found);
            }
            return;
        }
        reach(schema.getItems(), schemas, found);
        reach(schema.getAdditionalProperties(), schemas, found);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> reach(property, schemas, found));
        }
    }

    private static void show(OpenAPI document) {
        var samples = new Samples(document.getComponents().getSchemas(), Glossary.read());
        for (var operation : operations(document)) {
            if (operation.getRequestBody() != null) {
                show(operation.getRequestBody().getContent(), samples, operation, "request");
            }
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    show(response.getContent(), samples, operation, "answer");
                }
            });
        }
        samples.complain();
    }

    private static void show(@Nullable Content content, Samples samples, Operation operation, String name) {
        if (content == null) {
            return;
        }
        content.values().stream()
                .filter(media -> media.getExamples() == null && media.getExample() == null && media.getSchema() != null)
                .forEach(media -> media.addExamples(
                        name,
                        new Example().value(samples.of(media.getSchema(), operation.getOperationId() + "." + name))));
    }

    private static List<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .toList();
    }

    /** {@code {*rest}} is how Spring spells a parameter. */
    private static String spelled(String path) {
        return path.replace("{*", "{");
    }

    /** In the same order whenever it is made. */
    private static Paths sorted(Paths paths) {
        var sorted = new Paths();
        new TreeMap<>(paths).forEach((path, item) -> sorted.addPathItem(path, item));
        return sorted;
    }
}
