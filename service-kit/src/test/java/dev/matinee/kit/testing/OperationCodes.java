package dev.matinee.kit.testing;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The problem codes that the operations of a document say they may answer. */
public final class OperationCodes {
    private OperationCodes() {}

    public static Set<String> of(JsonNode document) {
        var codes = new TreeSet<String>();
        document.path("paths")
                .forEach(item -> item.forEach(operation -> operation
                        .path("responses")
                        .forEach(response -> codes.addAll(response.path("content")
                                .path("application/problem+json")
                                .path("examples")
                                .propertyNames()))));
        return codes;
    }
}
