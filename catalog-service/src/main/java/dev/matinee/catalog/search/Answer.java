package dev.matinee.catalog.search;

import dev.matinee.events.v1.Title;
import java.util.List;

/**
 * What a search found.
 *
 * @param near where nothing was found: what is nearest to what was typed
 */
record Answer(List<Title> items, Facets facets, List<Title> near) {
    static final Answer NOTHING = new Answer(List.of(), Facets.NONE, List.of());
}
