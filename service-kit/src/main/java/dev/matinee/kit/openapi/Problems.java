package dev.matinee.kit.openapi;

import dev.matinee.kit.problem.ProblemCode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes an operation's problems into it: a response for each status, with an example for each code. */
@SuppressWarnings("rawtypes")
final class Problems {
    private static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    static void write(Operation operation, Set<ProblemCode> codes, String path) {
        operation.getResponses().keySet().removeIf(status -> !status.startsWith("2"));
        var byStatus = codes.stream()
                .collect(Collectors.groupingBy(code -> code.status().value(), TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, same) ->
                operation.getResponses().addApiResponse(status.toString(), response(status, same, path)));
    }

    private static ApiResponse response(int status, List<ProblemCode> codes, String path) {
        var content = new MediaType().schema(Schemas.ref(ProblemSample.SCHEMA));
        codes.forEach(code -> content.addExamples(
                code.code(), new Example().summary(code.title()).value(ProblemSample.of(code, path))));
        var response = new ApiResponse()
                .description(codes.stream().map(ProblemCode::title).distinct().collect(Collectors.joining(". ")))
                .content(new Content().addMediaType(MEDIA_TYPE, content));
        if (ProblemSample.tellsWhenToRetry(status)) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait").schema(Schemas.typed("integer")));
        }
        return response;
    }

    /** What all problem details have (RFC 9457, and API.md). A code may bring members of its own. */
    static void define(Components components) {
        components.addSchemas(
                ProblemSample.FIELD_SCHEMA,
                object(List.of("field", "message"))
                        .addProperty("field", Schemas.string())
                        .addProperty("message", Schemas.string()));
        components.addSchemas(
                ProblemSample.SCHEMA,
                object(List.of("type", "title", "status", "detail", "instance", "code", "traceId"))
                        .description("A refusal (RFC 9457). Some codes bring members of their own")
                        .addProperty("type", Schemas.string().format("uri-reference"))
                        .addProperty("title", Schemas.string().description("The same for every occurrence of a code"))
                        .addProperty("status", Schemas.typed("integer").format("int32"))
                        .addProperty("detail", Schemas.string())
                        .addProperty("instance", Schemas.string().format("uri-reference"))
                        .addProperty(
                                "code",
                                Schemas.string()
                                        .description("The stable word to act on; more are added with time, so that"
                                                + " one that is not known is to be taken for its status"))
                        .addProperty("traceId", Schemas.string())
                        .addProperty("errors", Schemas.typed("array").items(Schemas.ref(ProblemSample.FIELD_SCHEMA))));
    }

    private static Schema object(List<String> required) {
        return Schemas.typed("object").required(required);
    }
}
