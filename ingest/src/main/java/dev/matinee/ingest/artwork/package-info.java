/** Posters, backdrops and stills, drawn: the same key and sheet give the same bytes. */
@NullMarked
package dev.matinee.ingest.artwork;

import org.jspecify.annotations.NullMarked;
