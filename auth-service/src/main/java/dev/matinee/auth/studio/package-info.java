/** What operators may know of each other. */
@NullMarked
package dev.matinee.auth.studio;

import org.jspecify.annotations.NullMarked;
