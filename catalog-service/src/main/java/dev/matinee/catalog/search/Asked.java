package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.Viewer;

/**
 * For whom something is sought, and how much of it.
 *
 * @param telling how many words say something
 * @param limit of titles
 */
record Asked(Viewer viewer, Narrowing narrowing, int telling, int limit) {}
