/** What whoever helps viewers sees of an account's money, and may do. */
@NullMarked
package dev.matinee.billing.support;

import org.jspecify.annotations.NullMarked;
