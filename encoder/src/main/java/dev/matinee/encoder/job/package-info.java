/** Encodings asked for, one after the other. */
@NullMarked
package dev.matinee.encoder.job;

import org.jspecify.annotations.NullMarked;
