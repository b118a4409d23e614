package dev.matinee.catalog.search;

import dev.matinee.events.v1.Title;
import java.util.List;

/**
 * What a query found for somebody.
 *
 * @param best not more than were asked for, the best first
 * @param matched how many match and are seen, whatever it is narrowed to
 */
record Hits(List<Hit> best, int matched, Tally tally) {
    /** A title found, and how well. */
    record Hit(Title title, float score) {}

    List<Title> titles() {
        return best.stream().map(Hit::title).toList();
    }

    float bestScore() {
        return best.isEmpty() ? 0 : best.getFirst().score();
    }
}
