package dev.matinee.ingest.run;

import dev.matinee.ingest.sheet.Sheets.Channel;
import dev.matinee.ingest.sheet.Sheets.Genre;
import dev.matinee.ingest.studio.Studio;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Genres and channels. Those of a sheet are put as it says; a genre that is only named is made once, and left alone where it is. */
final class Shelves {
    private static final int LAST = 1000;

    private final Studio studio;
    private final boolean sending;
    private final Set<String> known = new HashSet<>();
    private boolean asked;

    Shelves(Studio studio, boolean sending) {
        this.studio = studio;
        this.sending = sending;
    }

    void put(Genre genre) {
        known.add(genre.slug());
        if (sending) {
            studio.putGenre(
                    genre.slug(),
                    Map.of(
                            "name", genre.names().getOrDefault("en", genre.slug()),
                            "names", genre.names(),
                            "order", genre.order()));
        }
    }

    void put(Channel channel) {
        if (sending) {
            studio.putChannel(
                    channel.slug(),
                    Map.of(
                            "name", channel.name(),
                            "tagline", channel.tagline(),
                            "color", channel.color(),
                            "order", channel.order()));
        }
    }

    /** @param names by slug */
    void makeSure(Map<String, String> names) {
        if (!sending || known.containsAll(names.keySet())) {
            return;
        }
        if (!asked) {
            known.addAll(studio.genres());
            asked = true;
        }
        names.forEach((slug, name) -> {
            if (!known.contains(slug)) {
                studio.putGenre(slug, Map.of("name", name, "names", Map.of(), "order", LAST));
                known.add(slug);
            }
        });
    }
}
