package dev.matinee.kit.caller;

import java.util.List;

/**
 * The calls of a service that want no token, each as method and path pattern: {@code POST /api/auth/login}.
 * A service without such a bean has none.
 */
public record OpenEndpoints(List<String> calls) {
    public static OpenEndpoints of(String... calls) {
        return new OpenEndpoints(List.of(calls));
    }
}
