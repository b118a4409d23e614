/** An encoded asset's files, and where they lie. */
@NullMarked
package dev.matinee.encoder.asset;

import org.jspecify.annotations.NullMarked;
