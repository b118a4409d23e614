package dev.matinee.ingest.demo;

import dev.matinee.ingest.studio.Studio;
import dev.matinee.ingest.studio.Studio.Asset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows what the encoder makes of the demo's films, and of no other in the library. What fails is tried once more; a
 * title that is out and has all its films is not asked for again. One that an operator took down waits for none.
 */
final class Encodings {
    private final Studio studio;
    private final Set<String> triedAgain = new HashSet<>();
    private final Map<String, Integer> settled = new HashMap<>();
    private boolean firstPlays;

    Encodings(Studio studio) {
        this.studio = studio;
    }

    /**
     * @param ready how many films play
     * @param firstPlays whether a title is out that plays
     * @param failed why films cannot be encoded, after a second try
     */
    record Standing(int ready, boolean firstPlays, List<String> failed) {}

    /** @param films how many there will be, by the title's id */
    Standing look(Map<String, Integer> films) {
        List<String> failed = new ArrayList<>();
        int ready = 0;
        for (var title : films.entrySet()) {
            Integer known = settled.get(title.getKey());
            ready += known == null ? ready(title.getKey(), title.getValue(), failed) : known;
        }
        return new Standing(ready, firstPlays, failed);
    }

    private int ready(String titleId, int films, List<String> failed) {
        Studio.Standing title = studio.standing(titleId);
        if (title.takenDown()) {
            settled.put(titleId, films);
            return films;
        }
        for (Asset asset : title.assets()) {
            if (asset.state().equals("failed") && !triedAgain.add(asset.masterId())) {
                failed.add(asset.masterId() + ": " + asset.reason());
            } else if (asset.state().equals("failed")) {
                studio.complete(asset.masterId());
            }
        }
        int ready = (int) title.assets().stream()
                .filter(asset -> asset.state().equals("ready"))
                .count();
        firstPlays |= title.published() && ready > 0;
        if (title.published() && ready >= films) {
            settled.put(titleId, ready);
        }
        return ready;
    }
}
