/** Which of Stripe's customers an account is. */
@NullMarked
package dev.matinee.billing.customer;

import org.jspecify.annotations.NullMarked;
