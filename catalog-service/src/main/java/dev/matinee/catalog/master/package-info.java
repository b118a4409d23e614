/** Masters that operators upload, and what the encoder makes of them. */
@NullMarked
package dev.matinee.catalog.master;

import org.jspecify.annotations.NullMarked;
