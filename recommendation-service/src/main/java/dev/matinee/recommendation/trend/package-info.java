/** What many watch now. */
@NullMarked
package dev.matinee.recommendation.trend;

import org.jspecify.annotations.NullMarked;
