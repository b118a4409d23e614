/** Test clocks, and what time does by itself. */
@NullMarked
package dev.matinee.devstack.stripe.clock;

import org.jspecify.annotations.NullMarked;
