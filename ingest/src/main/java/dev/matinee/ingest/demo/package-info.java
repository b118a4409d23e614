/** The demo: a whole archive, made and brought in by the same door that operators use. */
@NullMarked
package dev.matinee.ingest.demo;

import org.jspecify.annotations.NullMarked;
