/** A stand-in for Stripe on one machine: its API, hosted pages and signed webhooks. */
@NullMarked
package dev.matinee.devstack.stripe;

import org.jspecify.annotations.NullMarked;
