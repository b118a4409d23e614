/** Feeds: JSON, NDJSON and CSV, from a file or an address, a record at a time. */
@NullMarked
package dev.matinee.ingest.feed;

import org.jspecify.annotations.NullMarked;
