/** Turns a master into adaptive video. */
@NullMarked
package dev.matinee.encoder;

import org.jspecify.annotations.NullMarked;
