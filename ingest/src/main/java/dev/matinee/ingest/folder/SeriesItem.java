package dev.matinee.ingest.folder;

import dev.matinee.ingest.folder.nfo.Nfo;
import dev.matinee.ingest.folder.nfo.NfoFile;
import dev.matinee.ingest.folder.nfo.NfoSheet;
import dev.matinee.ingest.folder.nfo.NotNfo;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.source.Drafts;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A series of a folder: its seasons' folders, or all its episodes beside each other. */
record SeriesItem(Path root, Directory directory, String language) implements MediaLibrary.Item {

    @Override
    public void draft(Drafts drafts, Finds finds) throws IOException {
        Optional<Path> nfo = directory.file("tvshow.nfo");
        String place = root.relativize(nfo.orElse(directory.path())).toString();
        try {
            NfoFile said = nfo.isPresent() ? NfoFile.read(nfo.get()) : NfoFile.NONE;
            Nfo series = said.first("tvshow").orElse(Nfo.EMPTY);
            ObjectNode sheet = NfoSheet.series(series, language);
            said.ids().forEach((who, id) -> NfoSheet.id(sheet, who, id));
            FilmName name = FilmName.of(directory.name());
            Map<Integer, Map<Integer, EpisodeFile>> seasons = seasons(place);
            String year = name.year().isEmpty() ? firstYear(seasons) : name.year();
            NfoSheet.named(sheet, name.title(), year, name.ids());
            String key = NfoSheet.key(sheet);
            SourceFiles files = SourceFiles.empty();
            ArrayNode list = sheet.putArray("seasons");
            seasons.forEach((number, episodes) -> {
                ObjectNode season = list.addObject().put("number", number);
                series.seasonName(number)
                        .or(() -> number == 0 ? Optional.of("Specials") : Optional.empty())
                        .ifPresent(called -> season.put("title", called));
                ArrayNode there = season.putArray("episodes");
                episodes.values().forEach(episode -> episode.add(there, key, number, language, files));
            });
            pictures(key, files);
            drafts.draft(sheet, place, directory.path(), files);
        } catch (NotNfo wrong) {
            finds.refused(place, "", List.of(new Complaint(place, String.valueOf(wrong.getMessage()))));
        }
    }

    /** By season and number; where a number is there twice, the first file by its name has it. */
    private Map<Integer, Map<Integer, EpisodeFile>> seasons(String place) throws IOException {
        Map<Integer, Map<Integer, EpisodeFile>> seasons = new TreeMap<>();
        gather(directory, -1, seasons);
        for (Path folder : directory.titleFolders()) {
            gather(
                    Directory.of(folder),
                    EpisodeName.seasonOf(folder.getFileName().toString()).orElse(-1),
                    seasons);
        }
        if (seasons.isEmpty()) {
            throw new NotNfo(place + " has no episodes: no file is named like S01E02 or 1x02");
        }
        return seasons;
    }

    private static void gather(Directory here, int folderSeason, Map<Integer, Map<Integer, EpisodeFile>> seasons)
            throws IOException {
        for (Path video : here.videos()) {
            String stem = Directory.stem(video);
            Optional<EpisodeName> name =
                    EpisodeName.of(stem).or(() -> folderSeason < 0 ? Optional.empty() : EpisodeName.inSeason(stem));
            if (name.isPresent()) {
                Optional<Path> nfo = here.file(stem + ".nfo");
                NfoFile said = nfo.isPresent() ? NfoFile.read(nfo.get()) : NfoFile.NONE;
                int season = name.get().season() < 0 ? folderSeason : name.get().season();
                seasons.computeIfAbsent(season, unknown -> new TreeMap<>())
                        .putIfAbsent(
                                name.get().numbers().getFirst(),
                                new EpisodeFile(here, video, name.get(), said.all("episodedetails")));
            }
        }
    }

    private static String firstYear(Map<Integer, Map<Integer, EpisodeFile>> seasons) {
        return seasons.values().stream()
                .flatMap(season -> season.values().stream())
                .map(EpisodeFile::year)
                .filter(year -> !year.isEmpty())
                .min(String::compareTo)
                .orElse("");
    }

    /** A series without a poster gets its first season's. */
    private void pictures(String key, SourceFiles files) {
        BesideVideo beside = new BesideVideo(directory, directory.name(), true);
        beside.pictures(key, files);
        beside.trailer(key, files);
        directory
                .picture(List.of("season01-poster", "season-all-poster", "season1-poster"))
                .ifPresent(poster -> files.tell(key, "poster", poster));
    }
}
