package dev.matinee.ingest.folder;

import dev.matinee.ingest.source.SourceFiles;
import dev.matinee.ingest.source.SourceFiles.Kind;
import dev.matinee.ingest.source.SourceFiles.Track;
import dev.matinee.ingest.vocabulary.Languages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells which files lie beside a film, by the names that Kodi and Jellyfin give them. */
final class BesideVideo {
    private final Directory directory;
    private final String stem;
    private final boolean alone;

    /**
     * @param stem the video's name without its ending
     * @param alone whether the folder is this film's: then {@code poster.jpg} is its poster too
     */
    BesideVideo(Directory directory, String stem, boolean alone) {
        this.directory = directory;
        this.stem = stem;
        this.alone = alone;
    }

    void pictures(String key, SourceFiles files) {
        tell(key, "poster", List.of("poster", "folder", "cover", "movie", "keyart"), files);
        tell(key, "backdrop", List.of("fanart", "backdrop", "background", "landscape"), files);
        tell(key, "logo", List.of("clearlogo", "logo"), files);
        tell(key, "square", List.of("square", "squareart"), files);
    }

    private void tell(String key, String role, List<String> names, SourceFiles files) {
        List<String> stems = new ArrayList<>();
        for (String name : names) {
            stems.add(stem + "-" + name);
            if (alone) {
                stems.add(name);
            }
        }
        directory.picture(stems).ifPresent(picture -> files.tell(key, role, picture));
    }

    void still(String key, SourceFiles files) {
        directory
                .picture(List.of(stem + "-thumb", stem, "metadata/" + stem))
                .ifPresent(picture -> files.tell(key, "still", picture));
    }

    void trailer(String key, SourceFiles files) {
        Stream<Path> named = directory.allVideos().stream().filter(video -> {
            String name = Directory.stem(video).toLowerCase(Locale.ROOT);
            boolean its = name.matches("\\Q" + stem.toLowerCase(Locale.ROOT) + "\\E[-. _]trailer");
            return its || alone && name.matches("(movie-)?trailer");
        });
        Stream<Path> gathered = alone
                ? directory.folder("trailers").stream().flatMap(trailers -> trailers.allVideos().stream())
                : Stream.empty();
        Stream.concat(named, gathered).findFirst().ifPresent(video -> files.tell(key, "trailer", video));
    }

    /** @param otherwise the language of a track whose name has none */
    void subtitles(String key, String otherwise, SourceFiles files) {
        Stream<Path> gathered = alone
                ? directory.folder("subs", "subtitles").stream().flatMap(subtitles -> subtitles.files().stream())
                : Stream.empty();
        Stream.concat(directory.files().stream(), gathered)
                .filter(file -> Directory.ending(file).matches("vtt|srt"))
                .filter(file -> Directory.stem(file).toLowerCase(Locale.ROOT).startsWith(stem.toLowerCase(Locale.ROOT)))
                .forEach(file -> {
                    String words = Directory.stem(file).substring(stem.length()).toLowerCase(Locale.ROOT);
                    if (words.isEmpty() || words.startsWith(".")) {
                        files.tell(key, new Track(language(words, otherwise), Kind.named(words), file));
                    }
                });
    }

    private static String language(String words, String otherwise) {
        return Stream.of(words.split("\\."))
                .filter(word -> !word.matches("|forced|foreign|sdh|cc|hi|default"))
                .flatMap(word -> Stream.ofNullable(Languages.code(word)))
                .findFirst()
                .orElse(otherwise);
    }
}
