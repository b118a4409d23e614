/** The profiles of an account. */
@NullMarked
package dev.matinee.profile.profile;

import org.jspecify.annotations.NullMarked;
