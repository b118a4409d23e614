/** What a source of titles is, whatever its form: it hands on one checked title after the other. */
@NullMarked
package dev.matinee.ingest.source;

import org.jspecify.annotations.NullMarked;
