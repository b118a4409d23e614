/** The door of the suite. */
@NullMarked
package dev.matinee.gateway;

import org.jspecify.annotations.NullMarked;
