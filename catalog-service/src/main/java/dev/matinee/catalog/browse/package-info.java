/** What viewers see: lists, a title's page, seasons, genres and channels. */
@NullMarked
package dev.matinee.catalog.browse;

import org.jspecify.annotations.NullMarked;
