/** Which renditions a master gets. */
@NullMarked
package dev.matinee.encoder.ladder;

import org.jspecify.annotations.NullMarked;
