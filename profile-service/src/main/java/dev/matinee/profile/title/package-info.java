/** What this service knows of the catalogue. */
@NullMarked
package dev.matinee.profile.title;

import org.jspecify.annotations.NullMarked;
