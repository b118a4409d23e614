package dev.matinee.gateway.contract;

import static dev.matinee.kit.problem.CommonProblem.CROSS_SITE;
import static dev.matinee.kit.problem.CommonProblem.INTERNAL;
import static dev.matinee.kit.problem.CommonProblem.MALFORMED;
import static dev.matinee.kit.problem.CommonProblem.OVERLOADED;
import static dev.matinee.kit.problem.CommonProblem.TOO_LARGE;
import static dev.matinee.kit.problem.CommonProblem.TOO_MANY_TRIES;
import static dev.matinee.kit.problem.CommonProblem.TOO_SLOW;
import static dev.matinee.kit.problem.CommonProblem.UNAVAILABLE;

import dev.matinee.kit.openapi.ProblemSample;
import dev.matinee.kit.problem.ProblemCode;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the door answers before a service is asked, or instead of one: an address that is spelt oddly, too many calls, too
 * many at once, a service that is away, a page of another site that writes; and of a body, that it is too large or too
 * slow. Who has no token is told the same here and there, so the services say that themselves.
 */
final class DoorRefusals {
    private static final List<ProblemCode> ALWAYS =
            List.of(MALFORMED, TOO_MANY_TRIES, OVERLOADED, UNAVAILABLE, INTERNAL);
    private static final List<ProblemCode> OF_BODIES = List.of(TOO_SLOW, TOO_LARGE);
    private static final String READ = "get";

    private DoorRefusals() {}

    /** @param method in small letters, as OpenAPI has it */
    static void add(ObjectNode operation, String method, String path) {
        ALWAYS.forEach(code -> add(operation, code, path));
        if (!method.equals(READ)) {
            add(operation, CROSS_SITE, path);
        }
        if (operation.has("requestBody")) {
            OF_BODIES.forEach(code -> add(operation, code, path));
        }
        sort(operation);
    }

    private static void add(ObjectNode operation, ProblemCode code, String path) {
        int status = code.status().value();
        var response = operation.withObject("responses").withObject("/" + status);
        var problem = response.withObject("/content").withObject("/application~1problem+json");
        problem.withObject("/schema").put("$ref", "#/components/schemas/" + ProblemSample.SCHEMA);
        var examples = problem.withObject("/examples");
        if (examples.has(code.code())) {
            return;
        }
        String said = response.path("description").asString("");
        response.put("description", said.isEmpty() ? code.title() : said + ". " + code.title());
        examples.putObject(code.code()).put("summary", code.title()).putPOJO("value", ProblemSample.of(code, path));
        if (ProblemSample.tellsWhenToRetry(status)) {
            response.withObject("/headers")
                    .putObject("Retry-After")
                    .put("description", "Seconds to wait")
                    .putObject("schema")
                    .put("type", "integer");
        }
    }

    private static void sort(ObjectNode operation) {
        var responses = new java.util.TreeMap<String, tools.jackson.databind.JsonNode>();
        operation.path("responses").properties().forEach(entry -> responses.put(entry.getKey(), entry.getValue()));
        operation.putObject("responses").setAll(responses);
    }
}
