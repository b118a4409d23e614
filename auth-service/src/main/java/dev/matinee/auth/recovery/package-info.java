/** Proving an address, and getting back in. */
@NullMarked
package dev.matinee.auth.recovery;

import org.jspecify.annotations.NullMarked;
