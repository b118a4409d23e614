package dev.matinee.ingest.studio;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * A file that goes up: known by its SHA-256, so that nothing is sent twice.
 *
 * @param sha256 of all of it; of a large film over its name, size, first and last MiB, since reading it all takes minutes
 * @param inParts whether it is sent in parts
 */
public record FileContent(Path path, String sha256, long bytes, String contentType, boolean inParts) {
    /** What is larger is sent in parts, in bytes. */
    private static final long LARGE = 64L << 20;

    private static final int MIB = 1 << 20;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("mkv", "video/x-matroska"),
            Map.entry("webm", "video/webm"),
            Map.entry("avi", "video/x-msvideo"),
            Map.entry("mpg", "video/mpeg"),
            Map.entry("ts", "video/mp2t"),
            Map.entry("vtt", "text/vtt"));

    /** A film, which may be large. */
    public static FileContent ofFilm(Path path) {
        try {
            long bytes = Files.size(path);
            return bytes <= LARGE ? of(path) : new FileContent(path, fingerprint(path, bytes), bytes, type(path), true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    private static String fingerprint(Path path, long bytes) throws IOException {
        MessageDigest digest = digester();
        digest.update((path.getFileName() + "\n" + bytes + "\n").getBytes(StandardCharsets.UTF_8));
        for (long from : new long[] {0, bytes - MIB}) {
            digest.update(part(path, from, MIB));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Some bytes of a file, all of them in memory. */
    static byte[] part(Path path, long from, int length) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            content.skipNBytes(from);
            return content.readNBytes(length);
        }
    }

    private static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static FileContent of(Path path) {
        try (InputStream content = Files.newInputStream(path)) {
            MessageDigest digest = digester();
            byte[] part = new byte[1 << 16];
            long bytes = 0;
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                digest.update(part, 0, read);
                bytes += read;
            }
            return new FileContent(path, HexFormat.of().formatHex(digest.digest()), bytes, type(path), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    private static String type(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    BodyPublisher publisher() {
        try {
            return BodyPublishers.ofFile(path);
        } catch (FileNotFoundException gone) {
            throw new UncheckedIOException(path + " is gone", gone);
        }
    }
}
