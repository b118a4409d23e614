package dev.matinee.playback.catalogue;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Marker;
import dev.matinee.events.v1.Title;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something to watch: a film, or one episode of a series. */
public record Content(Title title, @Nullable Episode episode) {
    public String titleId() {
        return title.getId();
    }

    /** The episode's id, or the film's own. */
    public String id() {
        return episode == null ? title.getId() : episode.getId();
    }

    /** What was encoded of it; empty while nothing was. */
    public Optional<Asset> feature() {
        return episode == null
                ? asset(AssetKind.FEATURE)
                : Optional.of(episode.getAsset()).filter(asset -> !asset.getId().isEmpty());
    }

    /** Where the credits begin; 0 when that is not known. */
    public long creditsMs() {
        return feature().stream()
                .flatMap(asset -> asset.getMarkersList().stream())
                .filter(marker -> marker.getKind().equals("credits"))
                .mapToLong(Marker::getStartMs)
                .findFirst()
                .orElse(0);
    }

    /** A title's trailer; an episode has its series'. */
    public Optional<Asset> trailer() {
        return asset(AssetKind.TRAILER);
    }

    private Optional<Asset> asset(AssetKind kind) {
        return title.getAssetsList().stream()
                .filter(asset -> asset.getKind() == kind)
                .findFirst();
    }
}
