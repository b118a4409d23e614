package dev.matinee.devstack.edge.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.devstack.edge.http.MediaTypes;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The built app's folder, read into memory as it is asked for and again when a build has changed it. */
public final class WebFiles {
    private static final long MEMORY = 24L * 1024 * 1024;
    private static final int WORTH_COMPRESSING = 1024;

    private final Path folder;
    private final Cache<Path, WebFile> held = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .<Path, WebFile>weigher((path, file) -> file.weight())
            .build();

    public WebFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @param path decoded, plain, beginning with a slash; hidden files are not found */
    Optional<WebFile> find(String path) {
        Path file = file(path);
        if (file == null || !file.startsWith(folder) || path.contains("/.") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            WebFile known = held.getIfPresent(file);
            if (known == null || !known.isOf(attributes)) {
                known = read(file, attributes);
                held.put(file, known);
            }
            return Optional.of(known);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The app's " + path + " cannot be read", e);
        }
    }

    /** Null for what is no file's name: which letters may be in one is the system's to say. */
    private @Nullable Path file(String path) {
        try {
            return folder.resolve(path.substring(1)).normalize();
        } catch (InvalidPathException none) {
            return null;
        }
    }

    /** Brotli only where the build left it; gzip is made here if the build did not. */
    private static WebFile read(Path file, BasicFileAttributes attributes) throws IOException {
        byte[] plain = Files.readAllBytes(file);
        String type = MediaTypes.of(file.toString());
        Map<String, WebFile.Encoded> encodings = new HashMap<>();

        if (MediaTypes.isCompressible(type) && plain.length >= WORTH_COMPRESSING) {
            Path brotli = sibling(file, ".br");
            if (isCurrent(brotli, attributes)) {
                encodings.put("br", encoded(Files.readAllBytes(brotli)));
            }
            Path gzip = sibling(file, ".gz");
            encodings.put("gzip", encoded(isCurrent(gzip, attributes) ? Files.readAllBytes(gzip) : gzip(plain)));
        }
        return new WebFile(
                type, encoded(plain), Map.copyOf(encodings), attributes.lastModifiedTime(), attributes.size());
    }

    private static Path sibling(Path file, String extension) {
        return file.resolveSibling(file.getFileName() + extension);
    }

    private static boolean isCurrent(Path sibling, BasicFileAttributes original) throws IOException {
        return Files.isRegularFile(sibling)
                && Files.getLastModifiedTime(sibling).compareTo(original.lastModifiedTime()) >= 0;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(plain);
        }
        return compressed.toByteArray();
    }

    private static WebFile.Encoded encoded(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            String etag = "\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, 16)) + "\"";
            return new WebFile.Encoded(Buffer.buffer(bytes), etag);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
