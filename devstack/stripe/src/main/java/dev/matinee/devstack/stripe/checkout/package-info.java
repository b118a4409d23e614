/** Checkout sessions: what they sell, what that comes to, and what happens when it is paid. */
@NullMarked
package dev.matinee.devstack.stripe.checkout;

import org.jspecify.annotations.NullMarked;
