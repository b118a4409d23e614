/** Keys of encrypted media, for playback that goes on. */
@NullMarked
package dev.matinee.playback.protection;

import org.jspecify.annotations.NullMarked;
