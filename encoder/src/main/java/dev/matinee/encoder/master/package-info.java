/** What came in: fetched, looked at, and taken or refused in plain words. */
@NullMarked
package dev.matinee.encoder.master;

import org.jspecify.annotations.NullMarked;
