package dev.matinee.catalog.title;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.catalog.CatalogProblem;
import dev.matinee.events.v1.Asset;
import java.time.Instant;
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
 * @param publishWhenReady it waits for its pictures and its feature, a series for its first episode
 * @param takenDown null while it is not; before it is restored it cannot be published
 */
public record TitleDocument(
        String key,
        TitleSheet sheet,
        Set<String> curatedIn,
        boolean published,
        long publishedAtMs,
        boolean publishWhenReady,
        List<Attached> assets,
        Schedule schedule,
        @Nullable TakenDown takenDown) {

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
        schedule = Objects.requireNonNullElse(schedule, Schedule.NONE);
    }

    static TitleDocument of(String key, TitleSheet sheet) {
        return new TitleDocument(key, sheet, Set.of(), false, 0, false, List.of(), Schedule.NONE, null);
    }

    /** With another sheet; publishes what waited for it. */
    public TitleDocument with(TitleSheet changed, long nowMs) {
        var edited = new TitleDocument(
                key, changed, curatedIn, published, publishedAtMs, publishWhenReady, assets, schedule, takenDown);
        return publishWhenReady ? edited.publishWhenReady(nowMs) : edited;
    }

    /** Chosen for a channel by its curators, or no longer. */
    public TitleDocument curated(String channel, boolean chosen) {
        var channels = new HashSet<>(curatedIn);
        if (chosen) {
            channels.add(channel);
        } else {
            channels.remove(channel);
        }
        return new TitleDocument(
                key, sheet, channels, published, publishedAtMs, publishWhenReady, assets, schedule, takenDown);
    }

    /** Refused where it was taken down, or has no pictures. */
    public TitleDocument publish(long nowMs) {
        if (takenDown != null) {
            throw CatalogProblem.TAKEN_DOWN.problem();
        }
        if (sheet.artwork() == null) {
            throw CatalogProblem.NO_ARTWORK.problem();
        }
        return state(true, publishedAtMs == 0 ? nowMs : publishedAtMs, false, schedule.published(), null);
    }

    /** At once where it is ready; else it waits. */
    public TitleDocument publishWhenReady(long nowMs) {
        if (takenDown != null) {
            throw CatalogProblem.TAKEN_DOWN.problem();
        }
        return published || isReady() ? publish(nowMs) : state(false, publishedAtMs, true, schedule.published(), null);
    }

    /** No longer seen; what was scheduled is forgotten. */
    public TitleDocument withdraw() {
        return state(false, publishedAtMs, false, Schedule.NONE, takenDown);
    }

    /** Refused where it was taken down. */
    public TitleDocument schedule(Schedule changed) {
        if (takenDown != null && changed.publishAt() != null) {
            throw CatalogProblem.TAKEN_DOWN.problem();
        }
        return state(published, publishedAtMs, publishWhenReady, changed, takenDown);
    }

    /** As its schedule wants it by now. */
    public TitleDocument due(Instant now) {
        if (schedule.withdraws(now)) {
            return withdraw();
        }
        return schedule.publishes(now) && takenDown == null ? publishWhenReady(now.toEpochMilli()) : this;
    }

    /** Withdrawn, for a reason that also ends what was granted. */
    public TitleDocument takeDown(TakenDown reason) {
        return state(false, publishedAtMs, false, Schedule.NONE, reason);
    }

    /** May be published again; nothing does by itself. */
    public TitleDocument restore() {
        return state(published, publishedAtMs, publishWhenReady, schedule, null);
    }

    private TitleDocument state(boolean seen, long since, boolean waits, Schedule planned, @Nullable TakenDown reason) {
        return new TitleDocument(key, sheet, curatedIn, seen, since, waits, assets, planned, reason);
    }

    /** With another asset in this slot; publishes what waited for it. */
    public TitleDocument attach(Slot slot, Asset asset, long nowMs) {
        var others = new ArrayList<>(assets);
        others.removeIf(attached -> attached.slot().equals(slot));
        others.add(new Attached(slot, Base64.getEncoder().encodeToString(asset.toByteArray())));
        return playing(others, nowMs);
    }

    /** Without any asset: it plays nothing. */
    public TitleDocument detachAll() {
        return playing(List.of(), 0);
    }

    private TitleDocument playing(List<Attached> changed, long nowMs) {
        var sorted = changed.stream()
                .sorted(Comparator.comparing(attached -> attached.slot().name()))
                .toList();
        var document = new TitleDocument(
                key, sheet, curatedIn, published, publishedAtMs, publishWhenReady, sorted, schedule, takenDown);
        return publishWhenReady ? document.publishWhenReady(nowMs) : document;
    }

    public Optional<Asset> asset(Slot slot) {
        return assets.stream()
                .filter(attached -> attached.slot().equals(slot))
                .map(Attached::asset)
                .findFirst();
    }

    /** Whether somebody decided on its being seen: it is or was, waits, is scheduled, or was taken down. */
    boolean isDecidedOn() {
        return published || publishWhenReady || publishedAtMs != 0 || takenDown != null || schedule.publishAt() != null;
    }

    /** Names of the slots that have an asset, and its id. */
    List<String> playing() {
        return assets.stream()
                .map(attached -> attached.slot().name() + " " + attached.asset().getId())
                .toList();
    }

    private boolean isReady() {
        if (sheet.artwork() == null) {
            return false;
        }
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
