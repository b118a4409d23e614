package dev.matinee.ingest.run;

import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.source.Downloads;
import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.source.SourceFiles;
import dev.matinee.ingest.studio.FileContent;
import dev.matinee.ingest.studio.Studio;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A title's pictures, brought in: those that lie beside it, those that its source names, and for the rest drawn ones: its own
 * where its sheet is written by hand, else one of the house's few dozen, which are brought in once.
 */
final class Pictures {
    private final Studio studio;
    private final Path kept;
    private final Downloads downloads;
    private final boolean sending;
    private final Map<String, Placed> house = new ConcurrentHashMap<>();

    /** A picture of the suite. */
    private record Placed(String address, String colour) {}

    /**
     * @param kept where drawn pictures are kept
     * @param sending whether pictures are sent; otherwise only their addresses are asked for
     */
    Pictures(Studio studio, Path kept, Downloads downloads, boolean sending) {
        this.studio = studio;
        this.kept = kept;
        this.downloads = downloads;
        this.sending = sending;
    }

    /** As a sheet's {@code artwork}. */
    Map<String, Object> artwork(Found found) {
        Title title = found.title();
        Artworks artworks = new Artworks(found.files(), kept);
        Optional<Path> own = given(found, "poster");
        Placed poster = own.map(file -> placed(FileContent.of(file), artworks))
                .orElseGet(() -> found.drawn()
                        ? placed(artworks.poster(title), artworks)
                        : house(title, "poster", () -> artworks.plate(HouseLooks.of(title)), artworks));
        Placed backdrop = given(found, "backdrop")
                .map(file -> placed(FileContent.of(file), artworks))
                .orElseGet(() -> found.drawn()
                        ? placed(artworks.backdrop(title), artworks)
                        : house(title, "backdrop", () -> artworks.houseBackdrop(HouseLooks.of(title)), artworks));
        Map<String, Object> artwork = new LinkedHashMap<>();
        Map<String, String> colours = new LinkedHashMap<>();
        artwork.put("poster", poster.address());
        artwork.put("backdrop", backdrop.address());
        colours.put("poster", poster.colour());
        colours.put("backdrop", backdrop.colour());
        given(found, "square")
                .map(file -> placed(FileContent.of(file), artworks))
                .ifPresent(square -> {
                    artwork.put("square", square.address());
                    colours.put("square", square.colour());
                });
        given(found, "logo").ifPresent(file -> artwork.put("logo", address(FileContent.of(file))));
        artwork.put("dominantColor", poster.colour());
        artwork.put("colors", colours);
        if (own.isEmpty() && !found.drawn()) {
            artwork.put("untitled", true);
        }
        return artwork;
    }

    /** Addresses of episodes' stills by key. */
    Map<String, String> stills(Found found) {
        Map<String, String> stills = new LinkedHashMap<>();
        Artworks artworks = new Artworks(found.files(), kept);
        for (Episode episode : found.title().episodes()) {
            if (found.drawn()) {
                stills.put(episode.key(), address(artworks.still(found.title(), episode)));
            } else {
                found.files()
                        .picture(episode.key(), "still")
                        .or(() -> Optional.ofNullable(episode.picture()).flatMap(downloads::picture))
                        .ifPresent(file -> stills.put(episode.key(), address(FileContent.of(file))));
            }
        }
        return stills;
    }

    private Optional<Path> given(Found found, String kind) {
        SourceFiles files = found.files();
        return files.picture(found.title().key(), kind)
                .or(() ->
                        Optional.ofNullable(found.title().pictures().get(kind)).flatMap(downloads::picture));
    }

    private Placed house(Title title, String kind, Supplier<FileContent> picture, Artworks artworks) {
        String name = HouseLooks.of(title).key() + "." + kind;
        return house.computeIfAbsent(name, unknown -> placed(picture.get(), artworks));
    }

    private Placed placed(FileContent picture, Artworks artworks) {
        return new Placed(address(picture), artworks.dominantColour(picture));
    }

    private String address(FileContent picture) {
        return sending ? studio.image(picture) : studio.imageAddress(picture);
    }
}
