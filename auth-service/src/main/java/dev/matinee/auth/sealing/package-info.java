/** Encrypting what has to be read again. */
@NullMarked
package dev.matinee.auth.sealing;

import org.jspecify.annotations.NullMarked;
