/** Starting, keeping alive and ending playback. */
@NullMarked
package dev.matinee.playback.session;

import org.jspecify.annotations.NullMarked;
