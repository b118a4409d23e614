/** Titles that must not be seen any more, and all that was granted of them. */
@NullMarked
package dev.matinee.catalog.takedown;

import org.jspecify.annotations.NullMarked;
