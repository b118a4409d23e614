/** Money that goes back: what was refunded, and what a bank disputes. */
@NullMarked
package dev.matinee.billing.refund;

import org.jspecify.annotations.NullMarked;
