package dev.matinee.gateway.contract;

import dev.matinee.kit.problem.CommonProblem;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema that lists every code that operations name, for clients that want to be told of a typing error. A problem's
 * {@code code} is not bound to it: old apps outlive the list.
 */
final class ProblemCodes {
    private ProblemCodes() {}

    static void list(ObjectNode whole) {
        var codes = new TreeSet<String>();
        codes.add(CommonProblem.NOT_ALLOWED.code());
        whole.path("paths")
                .forEach(item -> item.forEach(operation -> operation
                        .path("responses")
                        .forEach(response -> codes.addAll(response.path("content")
                                .path("application/problem+json")
                                .path("examples")
                                .propertyNames()))));
        var schema = whole.withObject("/components/schemas").putObject("ProblemCode");
        schema.put("type", "string").put("description", "Every code that is answered today; more come with time");
        codes.forEach(schema.putArray("enum")::add);
    }
}
