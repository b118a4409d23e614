/** Amounts in minor units: parts of them, and how they are written. */
@NullMarked
package dev.matinee.devstack.stripe.money;

import org.jspecify.annotations.NullMarked;
