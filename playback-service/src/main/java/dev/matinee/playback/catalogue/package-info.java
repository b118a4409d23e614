/** What there is to watch, as the catalogue last told it. */
@NullMarked
package dev.matinee.playback.catalogue;

import org.jspecify.annotations.NullMarked;
