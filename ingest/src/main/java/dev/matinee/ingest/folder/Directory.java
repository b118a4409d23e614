package dev.matinee.ingest.folder;

import dev.matinee.ingest.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder's own files and folders, in the order of their names. Hidden ones do not count. */
record Directory(Path path, List<Path> files, List<Path> folders) {
    /** Folders of things around a film (Jellyfin's names). */
    private static final Set<String> EXTRAS = Set.of(
            "behind the scenes",
            "deleted scenes",
            "interviews",
            "scenes",
            "samples",
            "sample",
            "shorts",
            "featurettes",
            "clips",
            "other",
            "extras",
            "extrafanart",
            "extrathumbs",
            "backdrops",
            "theme-music",
            "metadata",
            "subs",
            "subtitles",
            "trailers");

    private static final String EXTRA_FILE =
            ".*[-._ ](trailer|sample|scene|clip|interview|behindthescenes|deleted|deletedscene|featurette|short|other|extra)|sample|trailer|movie-trailer";

    /** Empty where it cannot be read: the walk through all files says so. */
    static Directory of(Path path) {
        List<Path> files = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> entries = Files.list(path)) {
            entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(entry -> (Files.isDirectory(entry) ? folders : files).add(entry));
        } catch (IOException unreadable) {
            return new Directory(path, List.of(), List.of());
        }
        return new Directory(path, files, folders);
    }

    String name() {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** Folders that may have titles in them. */
    List<Path> titleFolders() {
        return folders.stream()
                .filter(folder -> !EXTRAS.contains(lower(folder.getFileName().toString())))
                .toList();
    }

    /** Films and episodes, without trailers and other things around them. */
    List<Path> videos() {
        return allVideos().stream()
                .filter(video -> !lower(stem(video)).matches(EXTRA_FILE))
                .toList();
    }

    List<Path> allVideos() {
        return files.stream()
                .filter(file -> SourceFiles.VIDEOS.contains(ending(file)))
                .toList();
    }

    /** A file by its name, whatever its case. */
    Optional<Path> file(String name) {
        return files.stream()
                .filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The first picture that has one of these names, before its ending. */
    Optional<Path> picture(List<String> stems) {
        return stems.stream()
                .flatMap(stem -> SourceFiles.PICTURES.stream().map(ending -> stem + "." + ending))
                .flatMap(name -> file(name).stream())
                .findFirst();
    }

    Optional<Directory> folder(String... names) {
        return folders.stream()
                .filter(folder -> Stream.of(names)
                        .anyMatch(name -> folder.getFileName().toString().equalsIgnoreCase(name)))
                .map(Directory::of)
                .findFirst();
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static String ending(Path file) {
        String name = file.getFileName().toString();
        return lower(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
