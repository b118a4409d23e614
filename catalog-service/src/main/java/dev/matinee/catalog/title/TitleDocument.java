package dev.matinee.catalog.title;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.v1.Asset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the catalogue knows of a title: the operator's sheet, where it is curated, whether it is published, and
 * what it plays.
 *
 * @param curatedIn slugs of channels whose curators chose it, besides those of the sheet
 * @param publishedAtMs when it was first published; 0 for never. It keeps its place in what is newest.
 * @param publishWhenReady it waits for its feature, a series for its first episode
 */
public record TitleDocument(
        String key,
        TitleSheet sheet,
        Set<String> curatedIn,
        boolean published,
        long publishedAtMs,
        boolean publishWhenReady,
        List<Attached> assets) {

    /** What an encoding made, as the encoder said it: base64 of the message, so that no field is lost. */
    record Attached(Slot slot, String message) {
        Asset asset() {
            try {
                return Asset.parseFrom(Base64.getDecoder().decode(message));
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException("A stored asset cannot be read", e);
            }
        }
    }

    public TitleDocument {
        curatedIn = Set.copyOf(curatedIn);
        assets = List.copyOf(assets);
    }

    static TitleDocument of(String key, TitleSheet sheet) {
        return new TitleDocument(key, sheet, Set.of(), false, 0, false, List.of());
    }

    TitleDocument with(TitleSheet changed) {
        return new TitleDocument(key, changed, curatedIn, published, publishedAtMs, publishWhenReady, assets);
    }

    /** Chosen for a channel by its curators, or no longer. */
    public TitleDocument curated(String channel, boolean chosen) {
        var channels = new HashSet<>(curatedIn);
        if (chosen) {
            channels.add(channel);
        } else {
            channels.remove(channel);
        }
        return new TitleDocument(key, sheet, channels, published, publishedAtMs, publishWhenReady, assets);
    }

    public TitleDocument publish(long nowMs) {
        return new TitleDocument(
                key, sheet, curatedIn, true, publishedAtMs == 0 ? nowMs : publishedAtMs, false, assets);
    }

    /** At once where it is ready; else it waits. */
    public TitleDocument publishWhenReady(long nowMs) {
        return published || isReady()
                ? publish(nowMs)
                : new TitleDocument(key, sheet, curatedIn, false, publishedAtMs, true, assets);
    }

    public TitleDocument withdraw() {
        return new TitleDocument(key, sheet, curatedIn, false, publishedAtMs, false, assets);
    }

    /** With another asset in this slot; publishes what waited for it. */
    public TitleDocument attach(Slot slot, Asset asset, long nowMs) {
        var others = new ArrayList<>(assets);
        others.removeIf(attached -> attached.slot().equals(slot));
        others.add(new Attached(slot, Base64.getEncoder().encodeToString(asset.toByteArray())));
        others.sort(Comparator.comparing(attached -> attached.slot().name()));
        var attached = new TitleDocument(key, sheet, curatedIn, published, publishedAtMs, publishWhenReady, others);
        return publishWhenReady ? attached.publishWhenReady(nowMs) : attached;
    }

    public Optional<Asset> asset(Slot slot) {
        return assets.stream()
                .filter(attached -> attached.slot().equals(slot))
                .map(Attached::asset)
                .findFirst();
    }

    private boolean isReady() {
        String titleId = Ids.ofTitle(key);
        Slot first = sheet.isSeries()
                ? sheet.seasons().stream()
                        .min(Comparator.comparing(s -> Objects.requireNonNullElse(s.number(), 0)))
                        .flatMap(season -> season.episodes().stream()
                                .min(Comparator.comparing(e -> Objects.requireNonNullElse(e.number(), 0))))
                        .map(episode -> Slot.feature(Ids.ofEpisode(titleId, episode.key())))
                        .orElse(Slot.feature(null))
                : Slot.feature(null);
        return asset(first).isPresent();
    }

    /** Where an asset belongs: the title's feature or trailer, or the feature of one of its episodes. */
    public record Slot(String kind, @Nullable String episodeId) {
        public static final String FEATURE = "feature";
        public static final String TRAILER = "trailer";

        public static Slot feature(@Nullable String episodeId) {
            return new Slot(FEATURE, episodeId);
        }

        String name() {
            return kind + ":" + Objects.requireNonNullElse(episodeId, "");
        }
    }
}
