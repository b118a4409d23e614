/** What a profile watched. */
@NullMarked
package dev.matinee.playback.history;

import org.jspecify.annotations.NullMarked;
