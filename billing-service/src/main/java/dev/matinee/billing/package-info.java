/** What you may have: plans, subscriptions, invoices and entitlements, on Stripe. */
@NullMarked
package dev.matinee.billing;

import org.jspecify.annotations.NullMarked;
