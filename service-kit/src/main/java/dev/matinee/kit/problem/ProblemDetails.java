package dev.matinee.kit.problem;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Makes problem details whole: each has type, title, status, detail, instance, code and traceId. */
public final class ProblemDetails {
    private final @Nullable Tracer tracer;

    public ProblemDetails(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    public ProblemDetail of(ProblemCode code, String detail, String path) {
        var problem = ProblemDetail.forStatusAndDetail(code.status(), detail);
        problem.setType(URI.create("urn:matinee:problem:" + code.code()));
        problem.setTitle(code.title());
        problem.setInstance(instance(path));
        problem.setProperty("code", code.code());
        problem.setProperty("traceId", traceId());
        return problem;
    }

    private static URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException unreadable) {
            // A path that is no URI is not worth repeating to its sender.
            return URI.create("/");
        }
    }

    private String traceId() {
        var span = tracer == null ? null : tracer.currentSpan();
        return span == null
                ? UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT)
                : Objects.requireNonNull(span.context().traceId());
    }
}
