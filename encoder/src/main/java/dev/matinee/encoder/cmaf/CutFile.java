package dev.matinee.encoder.cmaf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What there is to know of a fragmented file once its bytes are stored as segments.
 *
 * @param header SHA-256 of what is served as the initialisation segment: parts of one rendition have the same
 */
public record CutFile(String codec, String header, List<Segment> segments) {

    /** @param from when its first segment begins, in seconds */
    public static CutFile of(FragmentedFile file, double from) {
        return new CutFile(file.codec(), header(file), Segment.of(file, from));
    }

    /** Parts that follow each other, as one. {@link IllegalArgumentException} where they do not belong together. */
    public static CutFile join(List<CutFile> parts) {
        CutFile first = parts.getFirst();
        for (CutFile part : parts) {
            if (!part.header.equals(first.header)) {
                throw new IllegalArgumentException("Parts of one rendition have different headers");
            }
        }
        return new CutFile(
                first.codec,
                first.header,
                parts.stream().flatMap(part -> part.segments.stream()).toList());
    }

    /** In seconds, of all segments. */
    public double duration() {
        return segments.stream().mapToDouble(Segment::duration).sum();
    }

    private static String header(FragmentedFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] header = in.readNBytes(Math.toIntExact(file.headerSize()));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(header));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
