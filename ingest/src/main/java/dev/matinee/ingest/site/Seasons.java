package dev.matinee.ingest.site;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The seasons of a series' sheet, in the order of their numbers and their episodes' numbers, however they are found. */
final class Seasons {
    private Seasons() {}

    static ObjectNode of(ObjectNode series, int number) {
        ArrayNode seasons = series.get("seasons") instanceof ArrayNode there ? there : series.putArray("seasons");
        int at = 0;
        for (JsonNode season : seasons) {
            if (season.path("number").asInt() == number) {
                return (ObjectNode) season;
            }
            at += season.path("number").asInt() < number ? 1 : 0;
        }
        ObjectNode season = seasons.insertObject(at).put("number", number);
        season.putArray("episodes");
        return season;
    }

    /** An episode without a number is the next one; one whose number is there already adds nothing. */
    static void add(ObjectNode series, int season, ObjectNode episode) {
        ArrayNode episodes = (ArrayNode) of(series, season).path("episodes");
        if (!episode.has("number")) {
            int last = episodes.isEmpty()
                    ? 0
                    : episodes.get(episodes.size() - 1).path("number").asInt();
            episode.put("number", last + 1);
        }
        int number = episode.path("number").asInt();
        int at = 0;
        for (JsonNode there : episodes) {
            if (there.path("number").asInt() == number) {
                return;
            }
            at += there.path("number").asInt() < number ? 1 : 0;
        }
        episodes.insert(at, episode);
    }
}
