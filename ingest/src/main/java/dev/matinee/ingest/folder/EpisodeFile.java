package dev.matinee.ingest.folder;

import dev.matinee.ingest.folder.nfo.Nfo;
import dev.matinee.ingest.folder.nfo.NfoSheet;
import dev.matinee.ingest.source.Drafts;
import dev.matinee.ingest.source.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of a series. Where several episodes are in one file they are one here too: the catalogue plays files, and has the first
 * one's number and all their names.
 *
 * @param said what its NFO file says, an element for each episode in it
 */
record EpisodeFile(Directory directory, Path video, EpisodeName name, List<Nfo> said) {
    String year() {
        return said.stream()
                .map(Nfo::year)
                .filter(year -> !year.isEmpty())
                .findFirst()
                .orElse("");
    }

    void add(ArrayNode episodes, String series, int season, String language, SourceFiles files) {
        int number = name.numbers().getFirst();
        String key = Drafts.episodeKey(series, season, number);
        ObjectNode episode = episodes.addObject().put("key", key).put("number", number);
        String titles = joined(said.stream().map(details -> details.text("title")), " / ");
        episode.put(
                "title", !titles.isEmpty() ? titles : !name.title().isEmpty() ? name.title() : "Episode " + numbers());
        String plot = joined(said.stream().map(details -> details.text("plot")), "\n\n");
        if (!plot.isEmpty()) {
            episode.putObject("synopsis").put(language, plot);
        }
        int minutes = said.stream()
                .map(NfoSheet::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        if (minutes > 0) {
            episode.put("minutes", minutes);
        }
        BesideVideo beside = new BesideVideo(directory, Directory.stem(video), false);
        files.tell(key, "feature", video);
        beside.still(key, files);
        beside.subtitles(key, language, files);
    }

    private String numbers() {
        return name.numbers().stream().map(String::valueOf).collect(Collectors.joining("–"));
    }

    private static String joined(Stream<String> texts, String by) {
        return texts.filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(by));
    }
}
