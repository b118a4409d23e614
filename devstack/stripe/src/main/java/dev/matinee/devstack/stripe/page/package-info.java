/** The hosted pages: checkout, customer portal, invoice. */
@NullMarked
package dev.matinee.devstack.stripe.page;

import org.jspecify.annotations.NullMarked;
