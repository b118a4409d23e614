package dev.matinee.ingest.run;

import dev.matinee.ingest.sheet.Sheets;
import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.studio.FileContent;
import dev.matinee.ingest.studio.Studio;
import dev.matinee.ingest.studio.Studio.Brought;
import dev.matinee.ingest.studio.Studio.Subtitles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings genres, channels, titles and their films in. Everything may be done again and changes nothing then. */
public final class Bringing {
    private final Studio studio;
    private final Artworks artworks;

    public Bringing(Studio studio, Artworks artworks) {
        this.studio = studio;
        this.artworks = artworks;
    }

    public void shelves(Sheets sheets) {
        sheets.genres()
                .forEach(genre -> studio.putGenre(
                        genre.slug(),
                        Map.of(
                                "name", genre.names().getOrDefault("en", genre.slug()),
                                "names", genre.names(),
                                "order", genre.order())));
        sheets.channels()
                .forEach(channel -> studio.putChannel(
                        channel.slug(),
                        Map.of(
                                "name", channel.name(),
                                "tagline", channel.tagline(),
                                "color", channel.color(),
                                "order", channel.order())));
    }

    /** The title's sheet and pictures; it is let appear once it plays. */
    public Brought title(Title title) {
        Map<String, String> stills = new LinkedHashMap<>();
        for (Episode episode : title.episodes()) {
            stills.put(episode.key(), studio.image(artworks.still(title, episode)));
        }
        Map<String, Object> sheet = StudioSheet.of(title, stills);
        FileContent poster = artworks.poster(title);
        Map<String, Object> artwork = new LinkedHashMap<>();
        artwork.put("poster", studio.image(poster));
        artwork.put("backdrop", studio.image(artworks.backdrop(title)));
        artwork.put("dominantColor", artworks.dominantColour(poster));
        artworks.logo(title).ifPresent(logo -> artwork.put("logo", studio.image(logo)));
        sheet.put("artwork", artwork);
        Brought brought = studio.putTitle(title.key(), sheet);
        studio.publishWhenReady(brought.id());
        return brought;
    }

    /** One film; false where it is there and under way already. */
    public boolean film(
            Brought brought,
            String kind,
            @Nullable String episodeId,
            Path video,
            List<Subtitles> subtitles,
            @Nullable String ladder) {
        FileContent content = FileContent.of(video);
        if (brought.has(kind, episodeId, content.sha256())) {
            return false;
        }
        studio.master(brought.id(), kind, episodeId, content, subtitles, ladder);
        return true;
    }
}
