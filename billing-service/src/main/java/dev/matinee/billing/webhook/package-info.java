/** Stripe's events: verified, stored, then worked through. */
@NullMarked
package dev.matinee.billing.webhook;

import org.jspecify.annotations.NullMarked;
