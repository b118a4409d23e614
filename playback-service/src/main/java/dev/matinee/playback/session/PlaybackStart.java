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
import dev.matinee.playback.cdn.SignedPolicy;
import dev.matinee.playback.entitlement.Entitlements;
import dev.matinee.playback.entitlement.Rights;
import dev.matinee.playback.progress.Progress;
import dev.matinee.playback.progress.Resumption;
import dev.matinee.playback.session.StartedSession.EpisodeCard;
import dev.matinee.playback.viewing.ViewingFacts;
import java.time.Clock;
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
    private final Grants grants;
    private final ViewingFacts facts;
    private final Clock clock;

    PlaybackStart(
            Catalogue catalogue,
            Entitlements entitlements,
            Resumption resumption,
            LiveSessions live,
            SessionIds ids,
            Grants grants,
            ViewingFacts facts,
            Clock clock) {
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.resumption = resumption;
        this.live = live;
        this.ids = ids;
        this.grants = grants;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param policy to be given as cookies to a browser; null where the manifest carries it */
    record Started(StartedSession answer, @Nullable SignedPolicy policy) {}

    Started start(CurrentProfile profile, StartRequest request) {
        var title = title(profile, request);
        return request.played() == Kind.TRAILER ? trailer(profile, request, title) : feature(profile, request, title);
    }

    private Title title(CurrentProfile profile, StartRequest request) {
        String titleId = Optional.ofNullable(request.titleId())
                .or(() -> Optional.ofNullable(request.episodeId())
                        .map(e -> catalogue.titleOf(e).orElseThrow(Problem::notFound)))
                .orElseThrow(() -> Problem.invalid("titleId", "or episodeId is needed"));
        var title = catalogue.available(titleId, profile.country()).orElseThrow(Problem::notFound);
        if (!profile.maySee(title.getMaturity())) {
            throw Refusal.MATURITY.problem();
        }
        return title;
    }

    /** A trailer needs no subscription and takes no stream. */
    private Started trailer(CurrentProfile profile, StartRequest request, Title title) {
        var content = new Content(title, null);
        var asset = content.trailer().orElseThrow(Problem::notFound);
        return granted(profile, session(profile, request, content, asset, false), content, asset, Map.of());
    }

    private Started feature(CurrentProfile profile, StartRequest request, Title title) {
        var rights = entitlements.of(profile.account()).orElseThrow(Refusal.SUBSCRIPTION_REQUIRED::problem);
        var progress = resumption.of(profile.account(), profile.id(), title.getId());
        var content = (request.episodeId() == null
                        ? Resumption.next(title, progress)
                        : Catalogue.content(title, request.episodeId()))
                .orElseThrow(Problem::notFound);
        var asset = content.feature().orElseThrow(Refusal.NOT_READY::problem);
        var session = session(profile, request, content, asset, rights.standardOnly() && asset.getHasHigh());
        take(profile, session, rights);
        var started = granted(profile, session, content, asset, progress);
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

    private void take(CurrentProfile profile, Session session, Rights rights) {
        var playing = live.take(session, ids.write(session), rights.streams());
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
                playing.profileId(),
                name == null ? null : playing.titleId(),
                name,
                playing.startedAt());
    }

    private Started granted(
            CurrentProfile profile, Session session, Content content, Asset asset, Map<String, Progress> progress) {
        var signed = grants.until(session, session.expires());
        var known = progress.get(content.id());
        boolean web = session.client() == Client.WEB;
        boolean feature = session.kind() == Kind.FEATURE;
        String master = (session.standardOnly() ? "std/" : "") + "master.m3u8";
        var answer = new StartedSession(
                ids.write(session),
                address(session, signed, master),
                known == null ? 0 : known.resumeAt(),
                session.expires(),
                LiveSessions.HEARTBEAT.toSeconds(),
                asset.getDurationMs(),
                StartedSession.tracks(asset),
                StartedSession.markers(asset),
                asset.getThumbnails().isEmpty() ? null : address(session, signed, asset.getThumbnails()),
                Card.of(content.title(), profile.language()),
                feature ? EpisodeCard.of(content) : null,
                feature
                        ? EpisodeCard.of(
                                Catalogue.after(content.title(), content.id()).orElse(null))
                        : null);
        return new Started(answer, web ? signed : null);
    }

    /** In a browser the file itself; natively by way of us, who sign what is in it. */
    private static String address(Session session, SignedPolicy signed, String file) {
        return session.client() == Client.WEB
                ? signed.path() + file
                : "/api/playback/manifests/" + session.titleId() + "/" + session.assetId() + "/" + file + "?"
                        + signed.query();
    }

    /** One of the devices that hold the account's streams. */
    record StreamingDevice(
            String sessionId,
            String deviceId,
            String profileId,
            @Nullable String titleId,
            @Nullable String title,
            java.time.Instant startedAt) {}
}
