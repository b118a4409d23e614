/** What sources write in many ways, in the one way that the suite takes: ages, languages, countries, minutes, slugs. */
@NullMarked
package dev.matinee.ingest.vocabulary;

import org.jspecify.annotations.NullMarked;
