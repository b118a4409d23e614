/** Genres and channels: where titles stand. */
@NullMarked
package dev.matinee.catalog.shelf;

import org.jspecify.annotations.NullMarked;
