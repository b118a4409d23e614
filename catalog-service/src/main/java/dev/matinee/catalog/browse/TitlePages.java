package dev.matinee.catalog.browse;

import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.catalog.title.TitleMessages;
import dev.matinee.catalog.title.TitleRecord;
import dev.matinee.events.Card;
import org.springframework.stereotype.Component;

/** Cards and pages of titles that nobody sees yet. */
@Component
public class TitlePages {
    private final Shelves shelves;

    TitlePages(Shelves shelves) {
        this.shelves = shelves;
    }

    /** As a viewer with this language sees it. */
    public record Preview(Card card, TitlePage page) {}

    public Preview preview(TitleRecord record, String language) {
        var title = TitleMessages.of(record);
        return new Preview(Card.of(title, language), TitlePage.of(title, record.document(), shelves, language));
    }
}
