package dev.matinee.playback.progress;

import dev.matinee.events.v1.Title;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.catalogue.Content;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Where a profile goes on with a title. */
@Component
public class Resumption {
    private static final Logger log = LoggerFactory.getLogger(Resumption.class);

    private final Positions positions;
    private final RecentProgress recent;
    private final Counter unread;

    Resumption(Positions positions, RecentProgress recent, MeterRegistry meters) {
        this.positions = positions;
        this.recent = recent;
        this.unread = meters.counter("matinee.playback.positions.unread");
    }

    /** By film or episode. Playback does not wait for the store: without it, the last day's positions have to do. */
    public Map<String, Progress> of(String account, String profile, String titleId) {
        return recent.of(account, profile).positions(titleId, stored(profile, titleId));
    }

    private List<Progress> stored(String profile, String titleId) {
        try {
            return positions.of(profile, titleId);
        } catch (DataAccessException away) {
            unread.increment();
            log.error("Positions cannot be read: playback begins where the last day knows", away);
            return List.of();
        }
    }

    /**
     * What to play of a title: the film; of a series the episode last watched, the one after it when it was finished, or
     * the first.
     */
    public static Optional<Content> next(Title title, Map<String, Progress> progress) {
        if (!Catalogue.isSeries(title)) {
            return Catalogue.content(title, title.getId());
        }
        var last = progress.values().stream().max(Comparator.comparing(Progress::at));
        return last.flatMap(p -> following(title, p))
                .or(() -> Catalogue.watchable(title).stream().findFirst())
                .or(() -> title.getEpisodesList().stream().findFirst().map(e -> new Content(title, e)));
    }

    /** What follows from having been there: the same, or the next once it is finished. */
    static Optional<Content> following(Title title, Progress progress) {
        if (!progress.finished()) {
            return Catalogue.content(title, progress.contentId());
        }
        return Catalogue.isSeries(title) ? Catalogue.after(title, progress.contentId()) : Optional.empty();
    }
}
