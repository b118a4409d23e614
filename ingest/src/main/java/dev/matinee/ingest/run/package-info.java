/** A run: sheets and files of a source, brought into the suite. */
@NullMarked
package dev.matinee.ingest.run;

import org.jspecify.annotations.NullMarked;
