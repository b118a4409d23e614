package dev.matinee.ingest.run;

import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Kind;
import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.source.SourceFiles.Track;
import dev.matinee.ingest.source.WebVtt;
import dev.matinee.ingest.studio.FileContent;
import dev.matinee.ingest.studio.Studio;
import dev.matinee.ingest.studio.Studio.Brought;
import dev.matinee.ingest.studio.Studio.Subtitles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The films of a title that lie among its source's files. What the suite has already is not sent again. */
final class Films {
    private final Studio studio;
    private final Path kept;
    private final @Nullable String ladder;
    private final boolean sending;

    /** A slot and the file for it. */
    private record Film(String kind, @Nullable String episodeId, Path video, List<Track> tracks) {}

    /**
     * @param kept where subtitles are kept that had to be converted
     * @param ladder a named limit of the renditions; null: by each film
     * @param sending whether films are sent; otherwise they are only counted
     */
    Films(Studio studio, Path kept, @Nullable String ladder, boolean sending) {
        this.studio = studio;
        this.kept = kept;
        this.ladder = ladder;
        this.sending = sending;
    }

    /** Whether it has any. */
    static boolean any(Found found) {
        return found.files().trailer(found.title().key()).isPresent()
                || found.files().feature(found.title().key()).isPresent()
                || found.title().episodes().stream()
                        .anyMatch(
                                episode -> found.files().feature(episode.key()).isPresent());
    }

    /** Brings them in. Gives how many were not there yet. */
    int bring(Found found, Brought brought) {
        int sent = 0;
        for (Film film : of(found, brought)) {
            FileContent video = FileContent.ofFilm(film.video());
            if (!brought.has(film.kind(), film.episodeId(), video.sha256())) {
                sent++;
                if (sending) {
                    studio.master(brought.id(), film.kind(), film.episodeId(), video, subtitles(film.tracks()), ladder);
                }
            }
        }
        return sent;
    }

    private static List<Film> of(Found found, Brought brought) {
        List<Film> films = new ArrayList<>();
        String key = found.title().key();
        if (found.title().kind() == Kind.FILM) {
            feature(found, key, null).ifPresent(films::add);
        }
        for (Episode episode : found.title().episodes()) {
            feature(found, episode.key(), brought.episodeIds().get(episode.key()))
                    .ifPresent(films::add);
        }
        found.files().trailer(key).ifPresent(video -> films.add(new Film("trailer", null, video, List.of())));
        return films;
    }

    private static Optional<Film> feature(Found found, String key, @Nullable String episodeId) {
        return found.files()
                .feature(key)
                .map(video ->
                        new Film("feature", episodeId, video, found.files().subtitles(key)));
    }

    private List<Subtitles> subtitles(List<Track> tracks) {
        return tracks.stream()
                .map(track -> new Subtitles(
                        track.language(), track.label(), track.kind().role(), FileContent.of(webVtt(track.file()))))
                .toList();
    }

    /** The file itself where it is WebVTT, else what was made of it. */
    private Path webVtt(Path file) {
        if (file.toString().endsWith(".vtt")) {
            return file;
        }
        Path made = kept.resolve(FileContent.of(file).sha256() + ".vtt");
        try {
            if (!Files.exists(made)) {
                Files.createDirectories(kept);
                Path half = Files.createTempFile(kept, "track", ".part");
                Files.writeString(half, WebVtt.of(file));
                Files.move(half, made, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return made;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(file + " cannot be converted", unwritable);
        }
    }
}
