package dev.matinee.devstack.stripe.objects;

import org.jspecify.annotations.Nullable;

/**
 * What brought a change about: a call of the API, or nobody's.
 *
 * @param request the call's id; null where time or a page did it
 */
public record Cause(@Nullable String request, @Nullable String idempotencyKey) {
    public static final Cause NOBODY = new Cause(null, null);
}
