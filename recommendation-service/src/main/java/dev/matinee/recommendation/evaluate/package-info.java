/** How good ways to learn are, on ratings of MovieLens: {@code ./matinee evaluate}. */
@NullMarked
package dev.matinee.recommendation.evaluate;

import org.jspecify.annotations.NullMarked;
