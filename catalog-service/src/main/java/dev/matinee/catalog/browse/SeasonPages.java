package dev.matinee.catalog.browse;

import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.LocalText;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The episodes of a season. */
final class SeasonPages {
    private SeasonPages() {}

    /**
     * An episode as its series' page shows it.
     *
     * @param runtime in seconds
     * @param still address of a picture
     */
    record EpisodeLine(
            String id,
            int season,
            int number,
            String title,
            String synopsis,
            int runtime,
            @Nullable String still,
            boolean playable) {}

    /** 404 for a season that the title does not have. */
    static List<EpisodeLine> of(Title title, int season, @Nullable TitleDocument document, String language) {
        var synopses = synopses(title, document);
        var episodes = title.getEpisodesList().stream()
                .filter(episode -> episode.getSeason() == season)
                .map(episode -> line(
                        episode,
                        synopses.getOrDefault(episode.getId(), LocalText.NONE).in(language)))
                .toList();
        if (episodes.isEmpty()) {
            throw Problem.notFound();
        }
        return episodes;
    }

    private static Map<String, LocalText> synopses(Title title, @Nullable TitleDocument document) {
        var synopses = new HashMap<String, LocalText>();
        if (document != null) {
            document.sheet().episodes().forEach(e -> synopses.put(Ids.ofEpisode(title.getId(), e.key()), e.synopsis()));
        }
        return synopses;
    }

    private static EpisodeLine line(Episode episode, String synopsis) {
        return new EpisodeLine(
                episode.getId(),
                episode.getSeason(),
                episode.getNumber(),
                episode.getName(),
                synopsis,
                episode.getRuntimeSeconds(),
                episode.getStill().isEmpty() ? null : episode.getStill(),
                episode.hasAsset());
    }
}
