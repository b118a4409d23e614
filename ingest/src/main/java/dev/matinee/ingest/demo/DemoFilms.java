package dev.matinee.ingest.demo;

import dev.matinee.ingest.artwork.Look;
import dev.matinee.ingest.master.Captions;
import dev.matinee.ingest.master.FilmMaker;
import dev.matinee.ingest.master.FilmMaker.Cut;
import dev.matinee.ingest.run.Looks;
import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Season;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.studio.FileContent;
import dev.matinee.ingest.studio.Studio.Subtitles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each title and episode of the demo plays. Big Buck Bunny is the real film where it is to be had. */
final class DemoFilms {
    static final String REAL_FILM = "big-buck-bunny";
    private static final String LADDER = "demo";
    private static final int REAL_SECONDS = 30;

    private final FilmMaker maker;
    private final Path folder;
    private final @Nullable Path realFilm;

    /**
     * @param folder where films are kept
     * @param realFilm Big Buck Bunny; null: it plays a made film like the others
     */
    DemoFilms(FilmMaker maker, Path folder, @Nullable Path realFilm) {
        this.maker = maker;
        this.folder = folder;
        this.realFilm = realFilm;
    }

    /** A film to be made for a slot. {@code episodeKey} is for episodes' features, {@code ladder} null for the whole ladder. */
    record Slot(
            Title title,
            String kind,
            @Nullable String episodeKey,
            @Nullable String ladder,
            Making making) {}

    interface Making {
        Made make() throws IOException, InterruptedException;
    }

    record Made(Path video, List<Subtitles> subtitles) {}

    List<Slot> of(Title title) {
        List<Slot> slots = new ArrayList<>();
        if (title.key().equals(REAL_FILM) && realFilm != null) {
            Path film = realFilm;
            slots.add(new Slot(
                    title,
                    "feature",
                    null,
                    null,
                    () -> new Made(film, subtitles(title.key(), title.title(), title, REAL_SECONDS))));
            slots.add(new Slot(
                    title, "trailer", null, null, () -> new Made(maker.piece(film, title.key(), 0, 8), List.of())));
            return slots;
        }
        if (title.seasons().isEmpty()) {
            slots.add(feature(title, Looks.of(title), null, String.valueOf(title.year())));
        }
        for (Season season : title.seasons()) {
            for (Episode episode : season.episodes()) {
                String label = "%s · %d:%d".formatted(title.title(), season.number(), episode.number());
                slots.add(feature(title, Looks.of(title, episode), episode.key(), label));
            }
        }
        Cut trailer = Cut.trailer("Trailer · " + title.year());
        slots.add(new Slot(
                title, "trailer", null, LADDER, () -> new Made(maker.film(Looks.of(title), trailer), List.of())));
        return slots;
    }

    private Slot feature(Title title, Look look, @Nullable String episodeKey, String label) {
        Cut cut = Cut.feature(label);
        return new Slot(
                title,
                "feature",
                episodeKey,
                LADDER,
                () -> new Made(maker.film(look, cut), subtitles(look.key(), look.title(), title, cut.seconds())));
    }

    private List<Subtitles> subtitles(String key, String shown, Title title, int seconds) throws IOException {
        List<Subtitles> tracks = new ArrayList<>();
        for (String language : Captions.LANGUAGES.keySet().stream().sorted().toList()) {
            Path file = folder.resolve(key + "." + language + ".vtt");
            String text = Captions.webVtt(language, shown, title.synopsisShort().getOrDefault(language, ""), seconds);
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(folder);
                Files.writeString(file, text);
            }
            Locale locale = Locale.of(language);
            String label = locale.getDisplayLanguage(locale);
            tracks.add(new Subtitles(
                    language, label.substring(0, 1).toUpperCase(locale) + label.substring(1), FileContent.of(file)));
        }
        return tracks;
    }

    /**
     * Titles in the order in which they should appear: a short film, which plays within seconds, the real film, whose
     * encoding takes a minute or more, and then every channel in turn, series among the first.
     */
    static List<Title> inOrder(List<Title> titles) {
        Map<String, List<Title>> byChannel = new TreeMap<>();
        titles.forEach(title -> byChannel
                .computeIfAbsent(title.channels().getFirst(), channel -> new ArrayList<>())
                .add(title));
        byChannel
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(title -> title.key().equals(REAL_FILM) ? 0 : 1)));
        List<Title> ordered = new ArrayList<>();
        for (int round = 0; ordered.size() < titles.size(); round++) {
            for (List<Title> list : byChannel.values()) {
                if (round < list.size()) {
                    ordered.add(list.get(round));
                }
            }
        }
        String opening = ordered.stream()
                .filter(title -> title.seasons().isEmpty() && !title.key().equals(REAL_FILM))
                .findFirst()
                .map(Title::key)
                .orElse(REAL_FILM);
        List<String> first = List.of(REAL_FILM, opening);
        ordered.sort(Comparator.comparingInt(title -> -first.indexOf(title.key())));
        return ordered;
    }
}
