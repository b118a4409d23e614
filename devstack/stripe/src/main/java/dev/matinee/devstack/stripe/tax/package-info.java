/** Taxes, by the country of the customer. */
@NullMarked
package dev.matinee.devstack.stripe.tax;

import org.jspecify.annotations.NullMarked;
