/** What each profile watched, listed and liked. */
@NullMarked
package dev.matinee.recommendation.history;

import org.jspecify.annotations.NullMarked;
