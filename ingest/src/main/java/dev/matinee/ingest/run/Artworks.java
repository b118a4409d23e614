package dev.matinee.ingest.run;

import dev.matinee.ingest.artwork.Artist;
import dev.matinee.ingest.artwork.Artist.Picture;
import dev.matinee.ingest.artwork.DominantColour;
import dev.matinee.ingest.artwork.Look;
import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.studio.FileContent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** A title's pictures: those that lie beside its sheet, and for the rest drawn ones, kept in a folder. */
public final class Artworks {
    private static final String NO_COLOUR = "#202028";

    private final SourceFiles files;
    private final Path kept;

    public Artworks(SourceFiles files, Path kept) {
        this.files = files;
        this.kept = kept;
    }

    /** A picture to bring in, and the colour to show before it. */
    public record Artwork(FileContent file, String dominantColour) {}

    public Artwork poster(Title title) {
        return picture(title.key(), "poster", Looks.of(title), Artist::poster);
    }

    public Artwork backdrop(Title title) {
        return picture(title.key(), "backdrop", Looks.of(title), Artist::backdrop);
    }

    public Artwork still(Title series, Episode episode) {
        return picture(episode.key(), "still", Looks.of(series, episode), Artist::still);
    }

    public Optional<FileContent> logo(Title title) {
        return files.picture(title.key(), "logo").map(FileContent::of);
    }

    private Artwork picture(String key, String kind, Look look, Function<Look, Picture> draw) {
        Optional<Path> own = files.picture(key, kind);
        return own.map(path -> new Artwork(FileContent.of(path), colourOf(path)))
                .orElseGet(() -> drawn(kind, look, draw));
    }

    private Artwork drawn(String kind, Look look, Function<Look, Picture> draw) {
        Path file = kept.resolve(look.key() + "." + kind + "-" + Integer.toHexString(look.hashCode()) + ".jpg");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(kept);
                Path half = Files.createTempFile(kept, look.key(), ".part");
                Files.write(half, draw.apply(look).jpeg());
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Artwork(FileContent.of(file), colourOf(file));
    }

    private static String colourOf(Path path) {
        try {
            BufferedImage image = ImageIO.read(path.toFile());
            return image == null ? NO_COLOUR : DominantColour.of(image);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }
}
