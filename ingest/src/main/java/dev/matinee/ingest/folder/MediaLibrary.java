package dev.matinee.ingest.folder;

import dev.matinee.ingest.source.Drafts;
import dev.matinee.ingest.source.Finds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds films and series in a folder as media centres lay them out: a series is a folder with {@code tvshow.nfo}, with folders of
 * seasons, or with files named as episodes; any other video or NFO file is a film. Beside and below sheets, files named by a key
 * are the sheets'.
 */
final class MediaLibrary {
    private static final Pattern SHEET = Pattern.compile("(?i).*\\.(ya?ml|json)");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.(trailer|feature))?");

    private final Path root;
    private final String language;
    private final List<Item> items = new ArrayList<>();
    /** Without links: one may lead back up. */
    private final Set<Path> visited = new HashSet<>();

    /** A film or series that was found. */
    interface Item {
        void draft(Drafts drafts, Finds finds) throws IOException;
    }

    private MediaLibrary(Path root, String language) {
        this.root = root;
        this.language = language;
    }

    static MediaLibrary in(Path root, String language) {
        MediaLibrary library = new MediaLibrary(root, language);
        if (Files.isDirectory(root)) {
            library.visit(root, false);
        }
        return library;
    }

    List<Item> items() {
        return items;
    }

    int size() {
        return items.size();
    }

    private void visit(Path folder, boolean belowSheets) {
        if (!visited.add(real(folder))) {
            return;
        }
        Directory directory = Directory.of(folder);
        boolean sheets = belowSheets
                || directory.files().stream()
                        .anyMatch(file ->
                                SHEET.matcher(file.getFileName().toString()).matches());
        List<Path> videos = directory.videos().stream()
                .filter(video -> !sheets || !KEY.matcher(Directory.stem(video)).matches())
                .toList();
        if (isSeries(directory, videos)) {
            items.add(new SeriesItem(root, directory, language));
            return;
        }
        films(directory, videos);
        directory.titleFolders().forEach(below -> visit(below, sheets));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException unreadable) {
            return folder;
        }
    }

    private static boolean isSeries(Directory directory, List<Path> videos) {
        return directory.file("tvshow.nfo").isPresent()
                || directory.folders().stream()
                        .anyMatch(folder ->
                                EpisodeName.seasonOf(folder.getFileName().toString())
                                                .isPresent()
                                        && !Directory.of(folder).videos().isEmpty())
                || videos.stream()
                        .anyMatch(video -> EpisodeName.of(Directory.stem(video)).isPresent());
    }

    private void films(Directory directory, List<Path> videos) {
        List<Path> films = onePerFilm(directory, videos);
        boolean alone = films.size() <= 1
                && (!films.isEmpty() || directory.file("movie.nfo").isPresent());
        films.forEach(video -> items.add(new FilmItem(root, directory, Directory.stem(video), video, alone, language)));
        directory.files().stream()
                .filter(file -> Directory.ending(file).equals("nfo"))
                .filter(nfo ->
                        films.stream().noneMatch(video -> Directory.stem(video).equals(Directory.stem(nfo))))
                .filter(nfo -> films.isEmpty() || !Directory.stem(nfo).equalsIgnoreCase("movie"))
                .filter(nfo ->
                        videos.stream().noneMatch(video -> Directory.stem(video).equals(Directory.stem(nfo))))
                .forEach(nfo -> items.add(new FilmItem(root, directory, Directory.stem(nfo), null, alone, language)));
    }

    /** Of several versions or parts in a film's own folder, the one that is named like it, else the first. */
    private static List<Path> onePerFilm(Directory directory, List<Path> videos) {
        List<Path> versions = videos.stream()
                .filter(video -> Directory.stem(video).startsWith(directory.name()))
                .toList();
        boolean own = !FilmName.of(directory.name()).year().isEmpty()
                || directory.file("movie.nfo").isPresent();
        if (!own || videos.size() < 2 || versions.size() < videos.size()) {
            return videos;
        }
        return List.of(versions.stream()
                .filter(video -> Directory.stem(video).equals(directory.name()))
                .findFirst()
                .orElse(versions.getFirst()));
    }
}
