/** Buying a plan, and the portal to change it. */
@NullMarked
package dev.matinee.billing.checkout;

import org.jspecify.annotations.NullMarked;
