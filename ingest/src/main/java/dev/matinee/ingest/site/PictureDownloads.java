package dev.matinee.ingest.site;

import dev.matinee.ingest.source.Downloads;
import dev.matinee.ingest.studio.Pause;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Fetches pictures with the same manners as pages. What they are is read from their bytes, whatever their server calls them. */
public final class PictureDownloads implements Downloads {
    private static final int LARGEST = 20 << 20;
    private static final long MOST_PIXELS = 60_000_000;

    private final Collector collector;
    private final PrintWriter out;

    /**
     * @param kept where pictures are kept from run to run
     * @param out is told what cannot be had
     */
    public PictureDownloads(Manners manners, Path kept, Pause pause, Clock clock, PrintWriter out) {
        this.collector = new Collector(manners, kept, pause, clock);
        this.out = out;
    }

    @Override
    public Optional<Path> picture(String address) {
        try {
            URI at = URI.create(address);
            byte[] content =
                    collector.fetch(at, "image/*", LARGEST, (from, to) -> true).body();
            String ending = ending(content);
            Path body = collector.file(at);
            Path file = body.resolveSibling(body.getFileName() + "." + ending);
            if (ending.isEmpty() || tooMany(body.toFile())) {
                throw new NotCollected(address + " is no JPEG, PNG, WebP or AVIF of a size that is taken");
            }
            if (!Files.exists(file) || Files.mismatch(body, file) >= 0) {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(file);
        } catch (NotCollected | IOException | IllegalArgumentException not) {
            out.println("no picture: " + not.getMessage());
            return Optional.empty();
        }
    }

    private static String ending(byte[] content) {
        String head = new String(content, 0, Math.min(16, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "jpg";
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return "png";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "webp";
        }
        return head.startsWith("ftypavif", 4) ? "avif" : "";
    }

    /** A small file may unpack to more than there is memory. What the JDK cannot read is not unpacked here. */
    private static boolean tooMany(File picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            return pixels > MOST_PIXELS;
        }
    }
}
