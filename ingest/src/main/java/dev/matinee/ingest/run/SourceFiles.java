package dev.matinee.ingest.run;

import dev.matinee.ingest.studio.FileContent;
import dev.matinee.ingest.studio.Studio.Subtitles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files beside the sheets, found by name: {@code KEY.poster.jpg}, {@code KEY.backdrop.jpg}, {@code KEY.logo.png},
 * {@code KEY.still.jpg} (an episode's), {@code KEY.mp4} (the feature), {@code KEY.trailer.mp4}, {@code KEY.en.vtt} (its
 * subtitles), where KEY is the title's or the episode's.
 */
public final class SourceFiles {
    private static final List<String> PICTURES = List.of("jpg", "jpeg", "png", "webp", "avif", "svg");
    private static final List<String> VIDEOS = List.of("mp4", "m4v", "mov", "mkv", "webm");
    private static final Pattern SUBTITLES = Pattern.compile("(?<key>[a-z0-9-]+)\\.(?<language>[a-z]{2,3})\\.vtt");

    private final Map<String, Path> byName = new TreeMap<>();

    public SourceFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file ->
                            byName.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
        }
    }

    /** @param kind poster, backdrop, logo or still */
    public Optional<Path> picture(String key, String kind) {
        return first(key + "." + kind, PICTURES);
    }

    public Optional<Path> feature(String key) {
        return first(key, VIDEOS).or(() -> first(key + ".feature", VIDEOS));
    }

    public Optional<Path> trailer(String key) {
        return first(key + ".trailer", VIDEOS);
    }

    public List<Subtitles> subtitles(String key) {
        List<Subtitles> tracks = new ArrayList<>();
        byName.forEach((name, path) -> {
            Matcher subtitles = SUBTITLES.matcher(name);
            if (subtitles.matches() && subtitles.group("key").equals(key)) {
                Locale language = Locale.of(subtitles.group("language"));
                String label = language.getDisplayLanguage(language);
                tracks.add(new Subtitles(
                        language.getLanguage(),
                        label.substring(0, 1).toUpperCase(language) + label.substring(1),
                        FileContent.of(path)));
            }
        });
        return tracks;
    }

    private Optional<Path> first(String stem, List<String> endings) {
        return endings.stream()
                .map(ending -> byName.get(stem + "." + ending))
                .filter(path -> path != null)
                .findFirst();
    }
}
