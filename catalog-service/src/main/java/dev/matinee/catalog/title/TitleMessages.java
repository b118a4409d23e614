package dev.matinee.catalog.title;

import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.events.v1.Artwork;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What the other services are told of a title: all of it that they need, and no more. */
final class TitleMessages {
    private TitleMessages() {}

    static Title of(String id, long version, TitleDocument document) {
        var sheet = document.sheet();
        var channels = new TreeSet<>(sheet.channels());
        channels.addAll(document.curatedIn());
        var message = Title.newBuilder()
                .setId(id)
                .setVersion(version)
                .setKey(document.key())
                .setType(sheet.isSeries() ? TitleType.SERIES : TitleType.FILM)
                .setName(sheet.title())
                .setOriginalName(Objects.requireNonNullElse(sheet.originalTitle(), ""))
                .putAllNames(sheet.names())
                .setYear(Objects.requireNonNullElse(sheet.year(), 0))
                .setMaturity(sheet.leastAge())
                .addAllGenres(sheet.genres())
                .addAllChannels(channels)
                .setRuntimeSeconds(Objects.requireNonNullElse(sheet.runtime(), 0))
                .setSeasonCount(sheet.seasons().size())
                .setBadge(Objects.requireNonNullElse(sheet.badge(), ""))
                .setPublished(document.published())
                .setPublishedAtMs(document.publishedAtMs())
                .addAllCountriesAvailable(sheet.availableIn())
                .addAllPeople(sheet.people().stream()
                        .map(TitleSheet.Person::name)
                        .distinct()
                        .toList())
                .setSynopsis(sheet.synopsis().in(LocalText.OWN))
                .putAllSynopses(SearchTexts.of(sheet.synopsis()))
                .setRating(Objects.requireNonNullElse(sheet.rating(), 0.0));
        if (sheet.artwork() != null) {
            message.setArtwork(artwork(sheet.artwork()));
        }
        for (String kind : List.of(Slot.FEATURE, Slot.TRAILER)) {
            document.asset(new Slot(kind, null)).ifPresent(message::addAssets);
        }
        return message.addAllEpisodes(episodes(id, document)).build();
    }

    private static Artwork artwork(TitleSheet.Artwork artwork) {
        return Artwork.newBuilder()
                .setPoster(artwork.poster())
                .setBackdrop(artwork.backdrop())
                .setLogo(Objects.requireNonNullElse(artwork.logo(), ""))
                .setDominantColor(artwork.dominantColor())
                .build();
    }

    private static List<Episode> episodes(String titleId, TitleDocument document) {
        return document.sheet().seasons().stream()
                .flatMap(season ->
                        season.episodes().stream().map(episode -> episode(titleId, document, season, episode)))
                .sorted(Comparator.comparingInt(Episode::getSeason).thenComparingInt(Episode::getNumber))
                .toList();
    }

    private static Episode episode(
            String titleId, TitleDocument document, TitleSheet.Season season, TitleSheet.Episode episode) {
        String id = Ids.ofEpisode(titleId, episode.key());
        var message = Episode.newBuilder()
                .setId(id)
                .setSeason(Objects.requireNonNullElse(season.number(), 0))
                .setNumber(Objects.requireNonNullElse(episode.number(), 0))
                .setName(episode.title())
                .setRuntimeSeconds(Objects.requireNonNullElse(episode.runtime(), 0))
                .setStill(Objects.requireNonNullElse(episode.still(), ""));
        document.asset(Slot.feature(id)).ifPresent(message::setAsset);
        return message.build();
    }
}
