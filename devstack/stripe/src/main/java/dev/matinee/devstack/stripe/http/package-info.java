/** Requests as Stripe reads them, and refusals as it words them. */
@NullMarked
package dev.matinee.devstack.stripe.http;

import org.jspecify.annotations.NullMarked;
