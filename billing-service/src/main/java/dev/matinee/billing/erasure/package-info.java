/** Accounts that are erased, and what goes with them. */
@NullMarked
package dev.matinee.billing.erasure;

import org.jspecify.annotations.NullMarked;
