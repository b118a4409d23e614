package dev.matinee.catalog.browse;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many titles a viewer sees in each genre and channel. */
@Component
class ShelfCounts {
    private static final int REMEMBERED = 1_000;

    private final Catalogue catalogue;
    private final Remembered<Asked, Counts> remembered;

    ShelfCounts(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.remembered = new Remembered<>(REMEMBERED, catalogue::revision, System::nanoTime);
    }

    /** By slug; those without a title are missing. */
    record Counts(Map<String, Integer> genres, Map<String, Integer> channels) {}

    private record Asked(int maturity, String country) {}

    Counts of(Viewer viewer) {
        return remembered.get(new Asked(viewer.maturity(), viewer.country()), () -> count(viewer));
    }

    private Counts count(Viewer viewer) {
        var genres = new HashMap<String, Integer>();
        var channels = new HashMap<String, Integer>();
        catalogue.all(viewer).forEach(title -> {
            title.getGenresList().forEach(slug -> genres.merge(slug, 1, Integer::sum));
            title.getChannelsList().forEach(slug -> channels.merge(slug, 1, Integer::sum));
        });
        return new Counts(genres, channels);
    }
}
