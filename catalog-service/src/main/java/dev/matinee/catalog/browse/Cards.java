package dev.matinee.catalog.browse;

import dev.matinee.events.Card;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.web.Page;

/** Titles as lists show them. */
public final class Cards {
    private Cards() {}

    public static Page<Card> of(Page<Title> titles, Viewer viewer) {
        return new Page<>(
                titles.items().stream()
                        .map(title -> Card.of(title, viewer.language()))
                        .toList(),
                titles.nextCursor());
    }
}
