/** Calls to other services, by their names. */
@NullMarked
package dev.matinee.auth.neighbour;

import org.jspecify.annotations.NullMarked;
