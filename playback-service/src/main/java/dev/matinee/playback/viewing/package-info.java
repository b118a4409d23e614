/** Telling the others what is watched. */
@NullMarked
package dev.matinee.playback.viewing;

import org.jspecify.annotations.NullMarked;
