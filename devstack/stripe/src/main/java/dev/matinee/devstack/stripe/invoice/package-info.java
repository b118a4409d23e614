/** Invoices: their lines and sums, their drafts, and how they are paid. */
@NullMarked
package dev.matinee.devstack.stripe.invoice;

import org.jspecify.annotations.NullMarked;
