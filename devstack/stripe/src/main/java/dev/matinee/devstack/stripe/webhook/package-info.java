/** Events, their signatures, and their delivery until somebody takes them. */
@NullMarked
package dev.matinee.devstack.stripe.webhook;

import org.jspecify.annotations.NullMarked;
