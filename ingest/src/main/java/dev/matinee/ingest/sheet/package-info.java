/** What an operator writes about titles, genres and channels, read and checked. */
@NullMarked
package dev.matinee.ingest.sheet;

import org.jspecify.annotations.NullMarked;
