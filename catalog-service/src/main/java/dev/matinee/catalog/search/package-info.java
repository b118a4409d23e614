/** Finding a title by what one remembers of it. */
@NullMarked
package dev.matinee.catalog.search;

import org.jspecify.annotations.NullMarked;
