package dev.matinee.playback.session;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.matinee.events.Card;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.catalogue.Content;
import dev.matinee.playback.entitlement.Entitlements;
import dev.matinee.playback.entitlement.Rights;
import dev.matinee.playback.numbers.FailedStarts;
import dev.matinee.playback.progress.Progress;
import dev.matinee.playback.progress.Resumption;
import dev.matinee.playback.session.GrantAnswers.Started;
import dev.matinee.playback.viewing.ViewingFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One grant out of four checks, all answered from what is known here: maturity, entitlement, asset, stream. */
@Service
class PlaybackStart {
    private final Catalogue catalogue;
    private final Entitlements entitlements;
    private final Resumption resumption;
    private final LiveSessions live;
    private final SessionIds ids;
    private final GrantAnswers answers;
    private final RepeatedStarts repeated;
    private final ViewingFacts facts;
    private final FailedStarts failedStarts;
    private final Clock clock;

    PlaybackStart(
            Catalogue catalogue,
            Entitlements entitlements,
            Resumption resumption,
            LiveSessions live,
            SessionIds ids,
            GrantAnswers answers,
            RepeatedStarts repeated,
            ViewingFacts facts,
            FailedStarts failedStarts,
            Clock clock) {
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.resumption = resumption;
        this.live = live;
        this.ids = ids;
        this.answers = answers;
        this.repeated = repeated;
        this.facts = facts;
        this.failedStarts = failedStarts;
        this.clock = clock;
    }

    /** @param key the same again gives the first session again, and starts nothing; null for none */
    Started start(CurrentProfile profile, StartRequest request, @Nullable String key) {
        String titleId = titleId(request);
        try {
            var title = title(profile, titleId);
            return request.played() == Kind.TRAILER
                    ? trailer(profile, request, title, key)
                    : feature(profile, request, title, key);
        } catch (Problem refused) {
            if (catalogue.has(titleId) && refused.code() != Refusal.STILL_STARTING) {
                failedStarts.note(profile.account(), titleId, profile.country(), refused.code());
            }
            throw refused;
        }
    }

    /** What was started before, as it is answered now. */
    private Started again(CurrentProfile profile, Session session, Title title, Map<String, Progress> progress) {
        var content = session.takesStream()
                ? Catalogue.content(title, session.contentId()).orElseThrow(Problem::notFound)
                : new Content(title, null);
        var asset = (session.takesStream() ? content.feature() : content.trailer())
                .filter(one -> one.getId().equals(session.assetId()))
                .orElseThrow(Problem::notFound);
        return answers.granted(profile, session, ids.write(session), content, asset, progress);
    }

    private String titleId(StartRequest request) {
        return Optional.ofNullable(request.titleId())
                .or(() -> Optional.ofNullable(request.episodeId())
                        .map(e -> catalogue.titleOf(e).orElseThrow(Problem::notFound)))
                .orElseThrow(() -> Problem.invalid("titleId", "or episodeId is needed"));
    }

    private Title title(CurrentProfile profile, String titleId) {
        var title = catalogue.available(titleId, profile.country()).orElseThrow(Problem::notFound);
        if (!profile.maySee(title.getMaturity())) {
            throw Refusal.MATURITY.problem();
        }
        return title;
    }

    /** A trailer needs no subscription and takes no stream. */
    private Started trailer(CurrentProfile profile, StartRequest request, Title title, @Nullable String key) {
        var content = new Content(title, null);
        var asset = content.trailer().orElseThrow(Problem::notFound);
        var session = session(profile, request, content, asset, false);
        var first = repeated.claim(profile, key, request);
        if (first.isPresent()) {
            return again(profile, first.get(), title, Map.of());
        }
        String sessionId = ids.write(session);
        repeated.confirm(profile, key, request, sessionId);
        return answers.granted(profile, session, sessionId, content, asset, Map.of());
    }

    private Started feature(CurrentProfile profile, StartRequest request, Title title, @Nullable String key) {
        var rights = entitlements.of(profile.account()).orElseThrow(Refusal.SUBSCRIPTION_REQUIRED::problem);
        var progress = resumption.of(profile.account(), profile.id(), title.getId());
        var content = (request.episodeId() == null
                        ? Resumption.next(title, progress)
                        : Catalogue.content(title, request.episodeId()))
                .orElseThrow(Problem::notFound);
        var asset = content.feature().orElseThrow(Refusal.NOT_READY::problem);
        var session = session(profile, request, content, asset, rights.standardOnly() && asset.getHasHigh());
        var first = repeated.claim(profile, key, request);
        if (first.isPresent()) {
            return again(profile, first.get(), title, progress);
        }
        String sessionId = ids.write(session);
        try {
            take(profile, session, sessionId, rights, request.deviceName());
        } catch (Problem refused) {
            repeated.release(profile, key);
            throw refused;
        }
        repeated.confirm(profile, key, request, sessionId);
        var started = answers.granted(profile, session, sessionId, content, asset, progress);
        facts.say(Viewings.of(session, ViewingKind.STARTED, clock.instant(), profile.country())
                .setPositionMs(started.answer().resumeAt() * 1000));
        return started;
    }

    private Session session(
            CurrentProfile profile, StartRequest request, Content content, Asset asset, boolean standardOnly) {
        var now = clock.instant();
        var client = request.player();
        return new Session(
                Uuids.timeBased(),
                profile.account(),
                profile.id(),
                content.titleId(),
                content.id(),
                asset.getId(),
                request.played(),
                client,
                request.deviceId(),
                standardOnly,
                asset.getDurationMs(),
                content.creditsMs(),
                now,
                now.plus(client.policyLife(asset.getDurationMs())).truncatedTo(ChronoUnit.SECONDS));
    }

    private void take(
            CurrentProfile profile, Session session, String sessionId, Rights rights, @Nullable String deviceName) {
        var playing = live.take(session, sessionId, rights.streams(), deviceName);
        if (!playing.isEmpty()) {
            throw Refusal.TOO_MANY_STREAMS
                    .problem()
                    .with(
                            "devices",
                            playing.stream().map(p -> device(profile, p)).toList());
        }
    }

    /** The name of what is watched is for those who may see it. */
    private StreamingDevice device(CurrentProfile profile, Playing playing) {
        var name = catalogue
                .visible(playing.titleId(), profile)
                .map(title -> Card.of(title, profile.language()).title())
                .orElse(null);
        return new StreamingDevice(
                playing.sessionId(),
                playing.deviceId(),
                playing.deviceName(),
                playing.profileId(),
                name == null ? null : playing.titleId(),
                name,
                playing.startedAt());
    }

    /** One of the devices that hold the account's streams. */
    record StreamingDevice(
            String sessionId,
            String deviceId,
            @Nullable String deviceName,
            String profileId,
            @Nullable String titleId,
            @Nullable String title,
            Instant startedAt) {}
}
