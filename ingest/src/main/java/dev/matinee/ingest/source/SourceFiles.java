package dev.matinee.ingest.source;

import dev.matinee.ingest.sheet.FileTree;
import dev.matinee.ingest.vocabulary.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a source's titles. Those beside sheets are found by name: {@code KEY.poster.jpg}, {@code KEY.backdrop.jpg},
 * {@code KEY.logo.png}, {@code KEY.still.jpg} (an episode's), {@code KEY.mp4} (the feature), {@code KEY.trailer.mp4},
 * {@code KEY.en.vtt} or {@code KEY.en.srt} (its subtitles), where KEY is the title's or the episode's. Others are told.
 */
public final class SourceFiles {
    /** No files at all. */
    public static final SourceFiles NONE = new SourceFiles(List.of());

    public static final List<String> PICTURES = List.of("jpg", "jpeg", "png", "webp", "avif", "svg");
    public static final List<String> VIDEOS = List.of("mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "ts");
    private static final Pattern SUBTITLES = Pattern.compile(
            "(?<key>[a-z0-9-]+)\\.(?<language>[a-z]{2,3}(-[a-z0-9]{2,8})?)(?<kind>(\\.(forced|sdh|cc|hi))*)\\.(vtt|srt)");

    private final Map<String, Path> byName = new TreeMap<>();
    private final Map<String, Path> told = new HashMap<>();
    private final Map<String, Map<String, Track>> tracks = new HashMap<>();

    /**
     * Subtitles of a film.
     *
     * @param language BCP 47
     * @param file WebVTT or SubRip
     */
    public record Track(String language, Kind kind, Path file) {
        public String label() {
            return Languages.nameOf(language) + kind.suffix;
        }

        private String name() {
            return language + kind.role;
        }
    }

    /** For whom a track is. */
    public enum Kind {
        PLAIN("", ""),
        SDH(" (SDH)", "captions"),
        FORCED(" (forced)", "forced");

        private final String suffix;
        private final String role;

        Kind(String suffix, String role) {
            this.suffix = suffix;
            this.role = role;
        }

        /** The studio's word for it; empty for plain ones. */
        public String role() {
            return role;
        }

        /** By the words in a file's name, such as {@code .en.forced.srt}. */
        public static Kind named(String words) {
            return words.contains("forced") ? FORCED : words.matches(".*(sdh|cc|hi).*") ? SDH : PLAIN;
        }
    }

    public SourceFiles(Path folder) throws IOException {
        this(walk(folder));
    }

    private SourceFiles(Collection<Path> files) {
        files.forEach(file -> byName.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
    }

    /** For files that are told, one by one. */
    public static SourceFiles empty() {
        return new SourceFiles(List.of());
    }

    private static List<Path> walk(Path folder) throws IOException {
        return Files.isDirectory(folder) ? FileTree.of(folder).files() : List.of();
    }

    /** @param role poster, backdrop, square, logo, still, feature or trailer */
    public void tell(String key, String role, Path file) {
        told.putIfAbsent(key + "." + role, file);
    }

    /** Of a language and kind the first is kept. */
    public void tell(String key, Track track) {
        tracks.computeIfAbsent(key, unknown -> new LinkedHashMap<>()).putIfAbsent(track.name(), track);
    }

    /** @param kind poster, backdrop, square, logo or still */
    public Optional<Path> picture(String key, String kind) {
        return told(key, kind).or(() -> first(key + "." + kind, PICTURES));
    }

    public Optional<Path> feature(String key) {
        return told(key, "feature").or(() -> first(key, VIDEOS)).or(() -> first(key + ".feature", VIDEOS));
    }

    public Optional<Path> trailer(String key) {
        return told(key, "trailer").or(() -> first(key + ".trailer", VIDEOS));
    }

    public List<Track> subtitles(String key) {
        Map<String, Track> found = new TreeMap<>(tracks.getOrDefault(key, Map.of()));
        byName.forEach((name, path) -> {
            Matcher subtitles = SUBTITLES.matcher(name);
            String language = subtitles.matches() && subtitles.group("key").equals(key)
                    ? Languages.code(subtitles.group("language"))
                    : null;
            if (language != null) {
                Track track = new Track(language, Kind.named(subtitles.group("kind")), path);
                found.putIfAbsent(track.name(), track);
            }
        });
        return new ArrayList<>(found.values());
    }

    private Optional<Path> told(String key, String role) {
        return Optional.ofNullable(told.get(key + "." + role));
    }

    private Optional<Path> first(String stem, List<String> endings) {
        return endings.stream()
                .map(ending -> byName.get(stem + "." + ending))
                .filter(path -> path != null)
                .findFirst();
    }
}
