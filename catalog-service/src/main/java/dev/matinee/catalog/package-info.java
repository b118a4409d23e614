/** What there is: the catalogue, and the studio that fills it. */
@NullMarked
package dev.matinee.catalog;

import org.jspecify.annotations.NullMarked;
