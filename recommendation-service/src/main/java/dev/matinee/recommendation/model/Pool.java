package dev.matinee.recommendation.model;

import dev.matinee.events.v1.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Titles that rows are made of, as they were when they were chosen, and how alike they are. */
public final class Pool {
    private final List<Title> titles;
    private @Nullable ContentIndex index;

    Pool(List<Title> titles) {
        this.titles = titles;
    }

    public List<Title> titles() {
        return titles;
    }

    synchronized ContentIndex index() {
        if (index == null) {
            index = ContentIndex.of(titles);
        }
        return index;
    }
}
