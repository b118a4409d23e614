/** Calling Stripe. */
@NullMarked
package dev.matinee.billing.stripe;

import org.jspecify.annotations.NullMarked;
