/** A small file that says which field of a title comes from where in a feed's record or a page. */
@NullMarked
package dev.matinee.ingest.mapping;

import org.jspecify.annotations.NullMarked;
