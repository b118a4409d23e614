package dev.matinee.ingest.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was fetched before, in a folder: so that a site is only asked whether it has changed. */
final class Kept {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    Kept(Path folder) {
        this.folder = folder;
    }

    /**
     * A page as it was.
     *
     * @param etag empty where it had none, as {@code lastModified}
     * @param collectedAt when it became what it is, as RFC 3339: fetching the same again does not change it
     */
    record Page(String address, String type, String etag, String lastModified, String collectedAt, byte[] body) {
        boolean sameAs(byte[] other) {
            return Arrays.equals(body, other);
        }
    }

    /** Of the page without its body. */
    private record Head(String address, String type, String etag, String lastModified, String collectedAt) {}

    Optional<Page> find(URI address) throws IOException {
        Path head = folder.resolve(name(address) + ".json");
        Path body = body(address);
        if (!Files.exists(head) || !Files.exists(body)) {
            return Optional.empty();
        }
        try {
            Head kept = JSON.readValue(Files.readAllBytes(head), Head.class);
            return Optional.of(new Page(
                    kept.address(),
                    kept.type(),
                    kept.etag(),
                    kept.lastModified(),
                    kept.collectedAt(),
                    Files.readAllBytes(body)));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** The head comes after the body: a page that is half there is not there. */
    void keep(URI address, Page page) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(name(address) + ".json"));
        write(body(address), page.body());
        Head head = new Head(page.address(), page.type(), page.etag(), page.lastModified(), page.collectedAt());
        write(folder.resolve(name(address) + ".json"), JSON.writeValueAsBytes(head));
    }

    Path body(URI address) {
        return folder.resolve(name(address) + ".body");
    }

    private void write(Path file, byte[] content) throws IOException {
        Path half = Files.createTempFile(folder, "kept", ".part");
        Files.write(half, content);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String name(URI address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
