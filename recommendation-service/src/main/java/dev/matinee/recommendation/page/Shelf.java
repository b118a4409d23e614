package dev.matinee.recommendation.page;

import dev.matinee.events.v1.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row before it is placed on a page: which titles, best first.
 *
 * @param ref what the row is about: a title's id, a genre's or channel's slug
 */
record Shelf(Kind kind, @Nullable String ref, List<Title> titles) {
    /** Kinds of rows; pick rows never show what was finished. */
    enum Kind {
        CONTINUE_WATCHING("continue-watching"),
        TOP_PICKS("top-picks"),
        BECAUSE_YOU_WATCHED("because-you-watched"),
        TRENDING("trending"),
        NEW("new"),
        MY_LIST("my-list"),
        GENRE("genre"),
        CHANNEL("channel");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Stable: {@code genre:comedy}. */
    String id() {
        return ref == null ? kind.word() : kind.word() + ":" + ref;
    }
}
