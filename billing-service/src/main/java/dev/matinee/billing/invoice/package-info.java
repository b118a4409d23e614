/** Invoices, as Stripe says they are. */
@NullMarked
package dev.matinee.billing.invoice;

import org.jspecify.annotations.NullMarked;
