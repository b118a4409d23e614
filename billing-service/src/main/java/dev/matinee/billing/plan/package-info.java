/** The plans on offer, in step with Stripe's products and prices. */
@NullMarked
package dev.matinee.billing.plan;

import org.jspecify.annotations.NullMarked;
