/** Cards and what becomes of them: payment and setup intents, charges, refunds, disputes. */
@NullMarked
package dev.matinee.devstack.stripe.payment;

import org.jspecify.annotations.NullMarked;
