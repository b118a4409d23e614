/** Which cards were really seen. */
@NullMarked
package dev.matinee.recommendation.impression;

import org.jspecify.annotations.NullMarked;
