package dev.matinee.catalog.title;

import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.events.v1.Artwork;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Marker;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.events.v1.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the other services are told of a title: all of it that they need, and no more. */
public final class TitleMessages {
    private TitleMessages() {}

    /** Of one that is not removed. */
    public static Title of(TitleRecord record) {
        var document = Objects.requireNonNull(record.document());
        String id = record.id();
        var sheet = document.sheet();
        var channels = new TreeSet<>(sheet.channels());
        channels.addAll(document.curatedIn());
        var message = Title.newBuilder()
                .setId(id)
                .setVersion(record.version())
                .setKey(document.key())
                .setType(sheet.isSeries() ? TitleType.SERIES : TitleType.FILM)
                .setName(sheet.title())
                .setOriginalName(Objects.requireNonNullElse(sheet.originalTitle(), ""))
                .putAllNames(sheet.names())
                .setYear(Objects.requireNonNullElse(sheet.year(), 0))
                .setMaturity(sheet.leastAge())
                .addAllGenres(sheet.genres())
                .addAllChannels(channels)
                .setRuntimeSeconds(runtime(sheet.runtime(), document.asset(Slot.feature(null))))
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
                .setRating(Objects.requireNonNullElse(sheet.rating(), 0.0))
                .putAllSynopses(SearchTexts.of(sheet.synopsis()))
                .setPopularity(Objects.requireNonNullElse(sheet.popularity(), 0.0))
                .setPublishWhenReady(document.publishWhenReady())
                .setPublishAtMs(millis(document.schedule().publishAt()))
                .setWithdrawAtMs(millis(document.schedule().withdrawAt()))
                .setTakenDown(document.takenDown() != null)
                .setChangedAtMs(record.change().at().toEpochMilli());
        sheet.availability().forEach(window -> message.addWindows(window(window)));
        if (sheet.artwork() != null) {
            message.setArtwork(artwork(sheet.artwork()));
        }
        for (String kind : List.of(Slot.FEATURE, Slot.TRAILER)) {
            document.asset(new Slot(kind, null))
                    .map(asset -> kind.equals(Slot.FEATURE) ? marked(asset, sheet.markers()) : asset)
                    .ifPresent(message::addAssets);
        }
        return message.addAllEpisodes(episodes(id, document)).build();
    }

    /** In seconds: as the sheet says, else as it plays; 0 where neither is known. */
    private static int runtime(@Nullable Integer said, Optional<Asset> asset) {
        return said != null
                ? said
                : asset.map(a -> (int) Math.ceilDiv(a.getDurationMs(), 1000L)).orElse(0);
    }

    /** What the sheet says of skippable parts takes the place of what the encoder found. */
    private static Asset marked(Asset asset, List<TitleSheet.Marker> markers) {
        if (markers.isEmpty()) {
            return asset;
        }
        var marked = asset.toBuilder().clearMarkers();
        markers.forEach(marker -> marked.addMarkers(Marker.newBuilder()
                .setKind(marker.kind())
                .setStartMs(1000L * Objects.requireNonNullElse(marker.start(), 0))
                .setEndMs(1000L * Objects.requireNonNullElse(marker.end(), 0))));
        return marked.build();
    }

    private static Window window(TitleSheet.Window window) {
        return Window.newBuilder()
                .addAllCountries(window.countries())
                .setFromMs(millis(window.from()))
                .setUntilMs(millis(window.until()))
                .build();
    }

    private static long millis(@Nullable Instant at) {
        return at == null ? 0 : at.toEpochMilli();
    }

    private static Artwork artwork(TitleSheet.Artwork artwork) {
        return Artwork.newBuilder()
                .setPoster(artwork.poster())
                .setBackdrop(artwork.backdrop())
                .setLogo(Objects.requireNonNullElse(artwork.logo(), ""))
                .setDominantColor(artwork.dominantColor())
                .setSquare(Objects.requireNonNullElse(artwork.square(), ""))
                .setUntitled(Boolean.TRUE.equals(artwork.untitled()))
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
        var asset = document.asset(Slot.feature(id));
        var message = Episode.newBuilder()
                .setId(id)
                .setSeason(Objects.requireNonNullElse(season.number(), 0))
                .setNumber(Objects.requireNonNullElse(episode.number(), 0))
                .setName(episode.title())
                .setRuntimeSeconds(runtime(episode.runtime(), asset))
                .setStill(Objects.requireNonNullElse(episode.still(), ""));
        asset.map(plays -> marked(plays, episode.markers())).ifPresent(message::setAsset);
        return message.build();
    }
}
