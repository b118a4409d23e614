package dev.matinee.ingest.run;

import dev.matinee.ingest.artwork.Artist;
import dev.matinee.ingest.artwork.Artist.Picture;
import dev.matinee.ingest.artwork.DominantColour;
import dev.matinee.ingest.artwork.Look;
import dev.matinee.ingest.artwork.Seed;
import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.source.SourceFiles;
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

    public FileContent poster(Title title) {
        return picture(title.key(), "poster", Looks.of(title), Artist::poster);
    }

    public FileContent backdrop(Title title) {
        return picture(title.key(), "backdrop", Looks.of(title), Artist::backdrop);
    }

    public FileContent still(Title series, Episode episode) {
        return picture(episode.key(), "still", Looks.of(series, episode), Artist::still);
    }

    /** A poster of the house: it shows no name. */
    FileContent plate(Look look) {
        return FileContent.of(drawn("plate", look, Artist::plate));
    }

    FileContent houseBackdrop(Look look) {
        return FileContent.of(drawn("backdrop", look, Artist::backdrop));
    }

    /** The colour to show before a picture is there, as {@code #RRGGBB}. A browser may show what the JDK cannot decode. */
    public String dominantColour(FileContent picture) {
        try {
            BufferedImage image = ImageIO.read(picture.path().toFile());
            return image == null ? NO_COLOUR : DominantColour.of(image);
        } catch (IOException undecodable) {
            return NO_COLOUR;
        }
    }

    public Optional<FileContent> logo(Title title) {
        return files.picture(title.key(), "logo").map(FileContent::of);
    }

    private FileContent picture(String key, String kind, Look look, Function<Look, Picture> draw) {
        return FileContent.of(files.picture(key, kind).orElseGet(() -> drawn(kind, look, draw)));
    }

    private Path drawn(String kind, Look look, Function<Look, Picture> draw) {
        // A look that changes is another file.
        Path file = kept.resolve(look.key() + "." + kind + "-" + Long.toHexString(Seed.of(look.toString())) + ".jpg");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(kept);
                Path half = Files.createTempFile(kept, look.key(), ".part");
                Files.write(half, draw.apply(look).jpeg());
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
