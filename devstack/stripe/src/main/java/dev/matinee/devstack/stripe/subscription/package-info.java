/** The life of a subscription, from its beginning to its end. */
@NullMarked
package dev.matinee.devstack.stripe.subscription;

import org.jspecify.annotations.NullMarked;
