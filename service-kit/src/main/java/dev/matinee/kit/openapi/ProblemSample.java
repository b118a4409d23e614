package dev.matinee.kit.openapi;

import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A problem as a caller sees it, to be shown as an example; and what all problems have in common. */
public final class ProblemSample {
    /** What the schema of every problem detail is called, in each service's document and in the whole one. */
    public static final String SCHEMA = "Problem";

    /** What a field's error is called. */
    public static final String FIELD_SCHEMA = "FieldError";

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private ProblemSample() {}

    /** With the title as its detail, as most have it. */
    public static Map<String, Object> of(ProblemCode code, String path) {
        var sample = new LinkedHashMap<String, Object>();
        sample.put("type", "urn:matinee:problem:" + code.code());
        sample.put("title", code.title());
        sample.put("status", code.status().value());
        sample.put("detail", code.title());
        sample.put("instance", path.replace("{", "").replace("}", "").replace("*", ""));
        sample.put("code", code.code());
        sample.put("traceId", TRACE);
        if (code == CommonProblem.INVALID) {
            var error = new LinkedHashMap<String, Object>();
            error.put("field", "limit");
            error.put("message", "must be at least 1");
            sample.put("errors", List.of(error));
        }
        return sample;
    }

    /** Whether such an answer may say, by {@code Retry-After}, when to come again. */
    public static boolean tellsWhenToRetry(int status) {
        return status == HttpStatus.TOO_MANY_REQUESTS.value() || status == HttpStatus.SERVICE_UNAVAILABLE.value();
    }
}
