/** Pictures picked from a film, for artwork. */
@NullMarked
package dev.matinee.encoder.frame;

import org.jspecify.annotations.NullMarked;
