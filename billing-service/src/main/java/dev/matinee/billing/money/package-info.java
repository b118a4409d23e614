/** Amounts of money. */
@NullMarked
package dev.matinee.billing.money;

import org.jspecify.annotations.NullMarked;
