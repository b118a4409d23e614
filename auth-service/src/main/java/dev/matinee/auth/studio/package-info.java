/** What operators may know of each other, and of those whom they help. */
@NullMarked
package dev.matinee.auth.studio;

import org.jspecify.annotations.NullMarked;
