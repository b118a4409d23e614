/** Subscriptions, invoices and test cards: what happens when time passes and somebody pays. */
@NullMarked
package dev.matinee.devstack.stripe.money;

import org.jspecify.annotations.NullMarked;
