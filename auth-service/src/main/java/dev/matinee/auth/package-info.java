/** Who you are. */
@NullMarked
package dev.matinee.auth;

import org.jspecify.annotations.NullMarked;
