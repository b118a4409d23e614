/** How far a profile came, and what it may go on with. */
@NullMarked
package dev.matinee.playback.progress;

import org.jspecify.annotations.NullMarked;
