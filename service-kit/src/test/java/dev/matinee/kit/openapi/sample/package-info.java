/** A service of one controller, to look at its contract. */
@NullMarked
package dev.matinee.kit.openapi.sample;

import org.jspecify.annotations.NullMarked;
