/** What went wrong for an account, for whoever helps its owner. */
@NullMarked
package dev.matinee.playback.trouble;

import org.jspecify.annotations.NullMarked;
