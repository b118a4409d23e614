/** An account's subscription, as Stripe says it is. */
@NullMarked
package dev.matinee.billing.subscription;

import org.jspecify.annotations.NullMarked;
