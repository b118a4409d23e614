/** The pictures that a profile can have. */
@NullMarked
package dev.matinee.profile.avatar;

import org.jspecify.annotations.NullMarked;
