package dev.matinee.catalog.browse;

import dev.matinee.catalog.title.Documents;
import dev.matinee.events.v1.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What viewers look at is fetched anew as soon as it is other. */
@Component
class DocumentRefresh implements TitleListener {
    private final Documents documents;

    DocumentRefresh(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void changed(String id, @Nullable Title before, @Nullable Title after) {
        if (before != null && after != null) {
            documents.changed(id, after.getVersion());
        }
    }
}
