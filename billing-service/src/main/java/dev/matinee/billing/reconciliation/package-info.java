/** Whether ours is what Stripe has, and making it so. */
@NullMarked
package dev.matinee.billing.reconciliation;

import org.jspecify.annotations.NullMarked;
