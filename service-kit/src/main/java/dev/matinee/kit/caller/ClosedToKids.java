package dev.matinee.kit.caller;

import java.util.List;

/**
 * The calls of a service that a kids profile's token does not reach, each as method and path pattern, or as a pattern
 * alone for every method: {@code PATCH /api/profiles/**}, {@code /api/billing/checkout}. The caller is told 403
 * {@code kids-profile}. A service may have several such beans, or none.
 */
public record ClosedToKids(List<String> calls) {
    public static ClosedToKids of(String... calls) {
        return new ClosedToKids(List.of(calls));
    }
}
