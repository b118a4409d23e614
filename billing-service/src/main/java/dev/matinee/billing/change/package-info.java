/** What a subscriber does with a subscription: another plan, its end, a pause. */
@NullMarked
package dev.matinee.billing.change;

import org.jspecify.annotations.NullMarked;
