package dev.matinee.playback.progress;

import dev.matinee.events.Card;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.catalogue.Content;
import dev.matinee.playback.viewing.ViewingFacts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a profile began and did not finish, latest first. */
@Service
class ContinueWatching {
    /** Longer than any id that the catalogue gives. */
    private static final int LONGEST_ID = 100;

    private final Catalogue catalogue;
    private final Positions positions;
    private final Resumption resumption;
    private final RecentProgress recent;
    private final ViewingFacts facts;
    private final Clock clock;

    ContinueWatching(
            Catalogue catalogue,
            Positions positions,
            Resumption resumption,
            RecentProgress recent,
            ViewingFacts facts,
            Clock clock) {
        this.catalogue = catalogue;
        this.positions = positions;
        this.resumption = resumption;
        this.recent = recent;
        this.facts = facts;
        this.clock = clock;
    }

    List<UnfinishedTitle> of(CurrentProfile profile) {
        return recent.of(profile.account(), profile.id()).shelf(positions.toGoOnWith(profile.id())).stream()
                .flatMap(progress -> unfinished(profile, progress).stream())
                .toList();
    }

    private Optional<UnfinishedTitle> unfinished(CurrentProfile profile, Progress progress) {
        if (!progress.finished() && !progress.hasBegun()) {
            return Optional.empty();
        }
        return catalogue
                .visible(progress.titleId(), profile)
                .flatMap(title -> Resumption.following(title, progress))
                .map(content -> item(content, progress, profile.language()));
    }

    /** The next episode of a finished one stands at its beginning. */
    private static UnfinishedTitle item(Content content, Progress progress, String language) {
        boolean same = content.id().equals(progress.contentId());
        long duration = same
                ? progress.durationMs()
                : content.feature().map(asset -> asset.getDurationMs()).orElse(0L);
        return UnfinishedTitle.of(
                Card.of(content.title(), language),
                content.episode(),
                same ? progress.positionMs() : 0,
                duration,
                progress.at());
    }

    /** Of a title that nobody knows there is nothing to take off, and nothing to write down. */
    void takeOff(CurrentProfile profile, String titleId) {
        if (!isKnown(profile, titleId)) {
            return;
        }
        var now = clock.instant();
        recent.note(profile.account(), profile.id(), Recent.dismissal(titleId, now));
        facts.sayForSure(Viewing.newBuilder()
                .setAtMs(now.toEpochMilli())
                .setProfileId(profile.id())
                .setAccountId(profile.account())
                .setTitleId(titleId)
                .setKind(ViewingKind.DISMISSED)
                .setCountry(profile.country()));
    }

    /** In the catalogue, or watched when it still was. */
    private boolean isKnown(CurrentProfile profile, String titleId) {
        return catalogue.has(titleId)
                || (titleId.length() <= LONGEST_ID
                        && !resumption
                                .of(profile.account(), profile.id(), titleId)
                                .isEmpty());
    }
}
