package dev.matinee.catalog.browse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.TitleSheet;
import dev.matinee.events.Card;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a title's page shows: a card's fields and these.
 *
 * @param rating critics' figure, 0 to 10
 * @param countries where it was made, ISO 3166-1 alpha-2
 * @param languages spoken in it, BCP 47
 * @param audio tracks that it can be heard in
 * @param trailer whether there is one
 * @param playable whether there is something to play
 * @param durationMs of the film as it plays
 */
public record TitlePage(
        @JsonUnwrapped Card card,
        @Nullable String originalTitle,
        String synopsis,
        String synopsisShort,
        @Nullable Double rating,
        @Nullable String maturitySystem,
        List<TitleSheet.Person> people,
        List<String> countries,
        List<String> languages,
        List<Track> audio,
        List<Track> subtitles,
        List<ChannelName> channels,
        List<SeasonLine> seasons,
        boolean trailer,
        boolean playable,
        @Nullable Long durationMs,
        @Nullable String attribution) {

    /** A language that it can be heard or read in, BCP 47. */
    public record Track(
            String language, String label, @Nullable String role) {}

    /** A channel that it is in. */
    public record ChannelName(String slug, String name) {}

    /** A season, without its episodes. */
    public record SeasonLine(int number, @Nullable String title, int episodeCount) {}

    /** @param document null where the store is away: the page is then what the topic says of the title */
    static TitlePage of(Title title, @Nullable TitleDocument document, Shelves shelves, String language) {
        var sheet = document == null ? null : document.sheet();
        var feature = feature(title);
        String synopsis = sheet == null ? title.getSynopsis() : sheet.synopsis().in(language);
        String brief = sheet == null ? "" : sheet.synopsisShort().in(language);
        return new TitlePage(
                Card.of(title, language),
                orNull(title.getOriginalName()),
                synopsis,
                brief.isEmpty() ? synopsis : brief,
                title.getRating() == 0 ? null : title.getRating(),
                sheet == null ? null : sheet.maturitySystem(),
                sheet == null ? names(title) : sheet.people(),
                sheet == null ? List.of() : sheet.countries(),
                sheet == null ? List.of() : sheet.languages(),
                tracks(title, Asset::getAudioList),
                tracks(title, Asset::getSubtitlesList),
                shelves.channels().stream()
                        .filter(channel -> title.getChannelsList().contains(channel.slug()))
                        .map(channel -> new ChannelName(channel.slug(), channel.name(language)))
                        .toList(),
                seasons(title, sheet),
                title.getAssetsList().stream().anyMatch(asset -> asset.getKind() == AssetKind.TRAILER),
                feature != null || title.getEpisodesList().stream().anyMatch(Episode::hasAsset),
                feature == null ? null : feature.getDurationMs(),
                sheet == null ? null : sheet.attribution());
    }

    private static List<TitleSheet.Person> names(Title title) {
        return title.getPeopleList().stream()
                .map(name -> new TitleSheet.Person(name, "", null))
                .toList();
    }

    private static @Nullable Asset feature(Title title) {
        return title.getType() == TitleType.SERIES
                ? null
                : title.getAssetsList().stream()
                        .filter(asset -> asset.getKind() == AssetKind.FEATURE)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Track> tracks(Title title, Function<Asset, List<dev.matinee.events.v1.Track>> kind) {
        var features = title.getAssetsList().stream().filter(asset -> asset.getKind() == AssetKind.FEATURE);
        var episodes =
                title.getEpisodesList().stream().filter(Episode::hasAsset).map(Episode::getAsset);
        return Stream.concat(features, episodes)
                .flatMap(asset -> kind.apply(asset).stream())
                .map(track -> new Track(track.getLanguage(), track.getLabel(), orNull(track.getRole())))
                .distinct()
                .toList();
    }

    private static List<SeasonLine> seasons(Title title, @Nullable TitleSheet sheet) {
        var counts = title.getEpisodesList().stream()
                .collect(Collectors.groupingBy(Episode::getSeason, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(season -> new SeasonLine(
                        season.getKey(),
                        seasonTitle(sheet, season),
                        season.getValue().intValue()))
                .toList();
    }

    private static @Nullable String seasonTitle(@Nullable TitleSheet sheet, Map.Entry<Integer, Long> season) {
        return sheet == null
                ? null
                : sheet.seasons().stream()
                        .filter(s -> season.getKey().equals(s.number()))
                        .findFirst()
                        .map(TitleSheet.Season::title)
                        .orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
