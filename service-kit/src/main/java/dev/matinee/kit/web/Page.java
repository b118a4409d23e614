package dev.matinee.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, a page at a time (API.md).
 *
 * @param nextCursor null on the last page; always present in JSON
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** A list that is whole. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null);
    }

    /** What was asked for, cut to {@value #MAX_LIMIT}; 422 below 1. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1) {
            throw dev.matinee.kit.problem.Problem.invalid("limit", "must be at least 1");
        }
        return Math.min(asked, MAX_LIMIT);
    }
}
