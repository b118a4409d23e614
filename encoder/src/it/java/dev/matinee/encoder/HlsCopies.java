package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of an asset that are changed, to see whether that is noticed. */
final class HlsCopies {
    private HlsCopies() {}

    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy);
        }
    }

    /** In one file, or in every playlist with {@code *}. There is something to change. */
    static void change(Path folder, String name, String pattern, String replacement) throws IOException {
        List<Path> files = name.equals("*")
                ? files(folder).stream()
                        .filter(file -> file.toString().endsWith("playlist.m3u8")
                                || file.toString().endsWith("master.m3u8"))
                        .toList()
                : List.of(folder.resolve(name));
        for (Path file : files) {
            String text = Files.readString(file);
            String changed = text.replaceAll(pattern, replacement);
            assertThat(changed).isNotEqualTo(text);
            Files.writeString(file, changed);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
