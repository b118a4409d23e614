/** Who is watching, and what they like. */
@NullMarked
package dev.matinee.profile;

import org.jspecify.annotations.NullMarked;
