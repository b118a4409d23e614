/** Web pages, collected with manners: robots.txt, a rate, conditional requests, limits. */
@NullMarked
package dev.matinee.ingest.site;

import org.jspecify.annotations.NullMarked;
