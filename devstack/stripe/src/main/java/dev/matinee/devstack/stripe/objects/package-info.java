/** Stripe's objects, and the journal that keeps them. */
@NullMarked
package dev.matinee.devstack.stripe.objects;

import org.jspecify.annotations.NullMarked;
