/** Access that an operator gives for nothing. */
@NullMarked
package dev.matinee.billing.complimentary;

import org.jspecify.annotations.NullMarked;
