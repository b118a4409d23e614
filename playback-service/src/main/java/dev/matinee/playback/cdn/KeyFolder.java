package dev.matinee.playback.cdn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A key group in a folder, such as a Kubernetes secret that is mounted: {@code <key-pair-id>.pem} each, and {@code active} with
 * the id of the one that signs. One key alone needs no {@code active}. Other files, and what begins with a dot, are passed by.
 */
record KeyFolder(Path folder) implements KeySource {
    private static final String PEM = ".pem";

    @Override
    public KeyGroup read() {
        Map<String, String> keys = new HashMap<>();
        try (var files = Files.newDirectoryStream(folder, "[!.]*" + PEM)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                keys.put(name.substring(0, name.length() - PEM.length()), Files.readString(file));
            }
            return new KeyGroup(active(keys), keys);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the CDN's keys cannot be read: " + folder, e);
        }
    }

    private String active(Map<String, String> keys) throws IOException {
        Path active = folder.resolve("active");
        if (keys.size() == 1 && Files.notExists(active)) {
            return keys.keySet().iterator().next();
        }
        return Files.readString(active).strip();
    }
}
