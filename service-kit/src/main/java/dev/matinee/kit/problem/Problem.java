package dev.matinee.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call refused. Thrown anywhere; told to the caller as a problem detail by {@link ProblemHandler}. */
public final class Problem extends RuntimeException {
    private final ProblemCode code;
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private final transient List<Header> headers = new ArrayList<>();
    private @Nullable Long retryAfterSeconds;

    Problem(ProblemCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public static Problem notFound() {
        return CommonProblem.NOT_FOUND_HERE.problem();
    }

    /** One field that was read and is wrong. */
    public static Problem invalid(String field, String message) {
        return CommonProblem.INVALID.problem(message).with("errors", List.of(new FieldError(field, message)));
    }

    /** A further member of the problem detail. */
    public Problem with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    /** A header of the answer, besides those of any problem; the same name again adds another. */
    public Problem header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    /** Tells the caller when it may try again, in seconds. */
    public Problem retryAfter(long seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    Map<String, Object> more() {
        return more;
    }

    List<Header> headers() {
        return headers;
    }

    record Header(String name, String value) {}

    /** Seconds until it is worth trying again; null where nobody knows. */
    public @Nullable Long retryAfter() {
        return retryAfterSeconds;
    }

    /** Which field is wrong, and how, in words for the person who filled it in. */
    public record FieldError(String field, String message) {}
}
