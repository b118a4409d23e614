/** Watching it: who may, for how long, and how far they came. */
@NullMarked
package dev.matinee.playback;

import org.jspecify.annotations.NullMarked;
