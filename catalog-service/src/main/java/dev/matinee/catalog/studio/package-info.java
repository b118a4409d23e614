/** The operators' calls. */
@NullMarked
package dev.matinee.catalog.studio;

import org.jspecify.annotations.NullMarked;
