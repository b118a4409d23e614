/** Coupons, promotion codes, and the discounts that come of them. */
@NullMarked
package dev.matinee.devstack.stripe.discount;

import org.jspecify.annotations.NullMarked;
