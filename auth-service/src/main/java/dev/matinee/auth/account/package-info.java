/** Accounts: what is known of a viewer. */
@NullMarked
package dev.matinee.auth.account;

import org.jspecify.annotations.NullMarked;
