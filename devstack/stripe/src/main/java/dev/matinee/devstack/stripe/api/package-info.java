/** The calls of Stripe's API that Matinee makes. */
@NullMarked
package dev.matinee.devstack.stripe.api;

import org.jspecify.annotations.NullMarked;
