/** Which titles are like which: learnt from what was watched, and from what titles are. */
@NullMarked
package dev.matinee.recommendation.model;

import org.jspecify.annotations.NullMarked;
