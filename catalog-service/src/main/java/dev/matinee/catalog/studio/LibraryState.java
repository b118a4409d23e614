package dev.matinee.catalog.studio;

import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.events.v1.Title;
import java.util.Locale;

/** How a title stands, in one word. */
enum LibraryState {
    PUBLISHED,
    /** It waits for its time, or for its film. */
    SCHEDULED,
    /** Nobody has seen it yet. */
    DRAFT,
    WITHDRAWN,
    TAKEN_DOWN;

    static LibraryState of(Title title) {
        return of(
                title.getTakenDown(),
                title.getPublished(),
                title.getPublishWhenReady() || title.getPublishAtMs() != 0,
                title.getPublishedAtMs() != 0);
    }

    static LibraryState of(TitleDocument title) {
        return of(
                title.takenDown() != null,
                title.published(),
                title.publishWhenReady() || title.schedule().publishAt() != null,
                title.publishedAtMs() != 0);
    }

    private static LibraryState of(boolean takenDown, boolean published, boolean waits, boolean wasPublished) {
        if (takenDown) {
            return TAKEN_DOWN;
        }
        if (published) {
            return PUBLISHED;
        }
        if (waits) {
            return SCHEDULED;
        }
        return wasPublished ? WITHDRAWN : DRAFT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
