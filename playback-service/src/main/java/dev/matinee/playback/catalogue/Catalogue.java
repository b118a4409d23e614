package dev.matinee.playback.catalogue;

import dev.matinee.events.Availability;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.event.StateTable.ChangeListener;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The titles, all in memory: what is asked here costs no call to anybody. */
@Component
public class Catalogue implements ChangeListener<Title> {
    private final Map<String, Title> titles = new ConcurrentHashMap<>();
    private final Map<String, String> titleOfEpisode = new ConcurrentHashMap<>();
    private final Clock clock;

    Catalogue(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void changed(String id, @Nullable Title before, @Nullable Title after) {
        if (after == null) {
            titles.remove(id);
        } else {
            titles.put(id, after);
            after.getEpisodesList().forEach(episode -> titleOfEpisode.put(episode.getId(), id));
        }
        if (before != null) {
            before.getEpisodesList().stream()
                    .map(Episode::getId)
                    .filter(episode -> after == null || episode(after, episode).isEmpty())
                    .forEach(titleOfEpisode::remove);
        }
    }

    /** Whether there is such a title, published or not. */
    public boolean has(String titleId) {
        return titles.containsKey(titleId);
    }

    /** Whether it was taken down: then what was granted of it ends, too. */
    public boolean isTakenDown(String titleId) {
        var title = titles.get(titleId);
        return title != null && title.getTakenDown();
    }

    /** In the catalogue's language, whoever may see it; empty where there is no such title (any more). */
    public Optional<String> name(String titleId) {
        return Optional.ofNullable(titles.get(titleId)).map(Title::getName);
    }

    /** A title that is published and may be watched in this country, whatever its rating. */
    public Optional<Title> available(String titleId, String country) {
        return Optional.ofNullable(titles.get(titleId))
                .filter(title -> title.getPublished() && !title.getTakenDown())
                .filter(title -> Availability.isOpen(title, country, clock.instant()));
    }

    /** A title that this profile may see and watch. */
    public Optional<Title> visible(String titleId, CurrentProfile profile) {
        return available(titleId, profile.country()).filter(title -> profile.maySee(title.getMaturity()));
    }

    /** What was encoded of a title under this id, published or not; empty for what was encoded anew since. */
    public Optional<Asset> asset(String titleId, String assetId) {
        var title = titles.get(titleId);
        return title == null
                ? Optional.empty()
                : Stream.concat(
                                title.getAssetsList().stream(),
                                title.getEpisodesList().stream().map(Episode::getAsset))
                        .filter(asset -> asset.getId().equals(assetId))
                        .findFirst();
    }

    /** The title that an episode is of. */
    public Optional<String> titleOf(String episodeId) {
        return Optional.ofNullable(titleOfEpisode.get(episodeId));
    }

    public static boolean isSeries(Title title) {
        return title.getType() == TitleType.SERIES;
    }

    /** A film by its own id, an episode by its own. */
    public static Optional<Content> content(Title title, String contentId) {
        if (isSeries(title)) {
            return episode(title, contentId).map(episode -> new Content(title, episode));
        }
        return title.getId().equals(contentId) ? Optional.of(new Content(title, null)) : Optional.empty();
    }

    /** The episodes that can be watched, in their order. */
    public static List<Content> watchable(Title series) {
        return series.getEpisodesList().stream()
                .map(episode -> new Content(series, episode))
                .filter(content -> content.feature().isPresent())
                .toList();
    }

    /** What follows an episode and can be watched. */
    public static Optional<Content> after(Title series, String episodeId) {
        var episodes = series.getEpisodesList();
        return episode(series, episodeId)
                .flatMap(episode -> episodes.stream()
                        .skip(episodes.indexOf(episode) + 1L)
                        .map(later -> new Content(series, later))
                        .filter(content -> content.feature().isPresent())
                        .findFirst());
    }

    private static Optional<Episode> episode(Title title, String episodeId) {
        return title.getEpisodesList().stream()
                .filter(episode -> episode.getId().equals(episodeId))
                .findFirst();
    }
}
