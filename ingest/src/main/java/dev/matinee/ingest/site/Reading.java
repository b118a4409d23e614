package dev.matinee.ingest.site;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one page gave.
 *
 * @param links where to go on
 */
record Reading(List<ObjectNode> films, List<Series> series, List<LooseEpisode> episodes, List<URI> links) {
    static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of());

    /** @param names what episodes on other pages may call it by: addresses and its title in lower case */
    record Series(ObjectNode sheet, List<String> names) {}

    /**
     * An episode that has a page of its own.
     *
     * @param series what it calls its series by
     */
    record LooseEpisode(List<String> series, int season, JsonNode thing, SchemaOrg by) {}
}
