/** What an account's owner is written to about. */
@NullMarked
package dev.matinee.billing.letter;

import org.jspecify.annotations.NullMarked;
