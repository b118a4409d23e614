/** How a profile likes to watch: how subtitles look, what is skipped, and which tracks it chose for which title. */
@NullMarked
package dev.matinee.profile.player;

import org.jspecify.annotations.NullMarked;
