/** What is asked of the CDN. */
@NullMarked
package dev.matinee.catalog.cdn;

import org.jspecify.annotations.NullMarked;
