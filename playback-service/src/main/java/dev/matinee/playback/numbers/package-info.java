/** What an operator looks at daily: what is watched, by how many, and how well it goes. */
@NullMarked
package dev.matinee.playback.numbers;

import org.jspecify.annotations.NullMarked;
