/** What a profile thinks of titles. */
@NullMarked
package dev.matinee.profile.rating;

import org.jspecify.annotations.NullMarked;
