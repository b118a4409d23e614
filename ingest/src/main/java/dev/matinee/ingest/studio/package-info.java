/** The studio API, as an operator's client sees it. */
@NullMarked
package dev.matinee.ingest.studio;

import org.jspecify.annotations.NullMarked;
