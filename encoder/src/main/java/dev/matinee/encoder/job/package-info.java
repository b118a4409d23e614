/** Encodings that were asked for: planned, made in parts by whoever is free, and ended. */
@NullMarked
package dev.matinee.encoder.job;

import org.jspecify.annotations.NullMarked;
