/** The operator's command line. */
@NullMarked
package dev.matinee.ingest;

import org.jspecify.annotations.NullMarked;
