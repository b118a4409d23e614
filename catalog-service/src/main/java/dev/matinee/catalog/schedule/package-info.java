/** Titles that are published and withdrawn by the clock. */
@NullMarked
package dev.matinee.catalog.schedule;

import org.jspecify.annotations.NullMarked;
