package dev.matinee.playback.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.cdn.MediaSigner;
import dev.matinee.playback.cdn.SignedPolicy;
import dev.matinee.playback.entitlement.Entitlements;
import dev.matinee.playback.entitlement.Rights;
import dev.matinee.playback.progress.Progress;
import dev.matinee.playback.progress.Recent;
import dev.matinee.playback.session.LiveSessions.Beat;
import dev.matinee.playback.session.LiveSessions.End;
import dev.matinee.playback.viewing.ViewingFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** Keeps playback going, and ends it. */
@Service
class OngoingPlayback {
    /** A player's clock and an encoder's do not agree to the frame. */
    private static final long PAST_THE_END_MS = 5_000;

    private final SessionIds ids;
    private final LiveSessions live;
    private final Grants grants;
    private final Catalogue catalogue;
    private final Entitlements entitlements;
    private final ViewingFacts facts;
    private final Clock clock;
    /** What was ended while Redis was away. */
    private final Cache<UUID, Boolean> endedHere = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    OngoingPlayback(
            SessionIds ids,
            LiveSessions live,
            Grants grants,
            Catalogue catalogue,
            Entitlements entitlements,
            ViewingFacts facts,
            Clock clock) {
        this.ids = ids;
        this.live = live;
        this.grants = grants;
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param policy to be given as cookies; null while those that were given will do */
    record Kept(Instant expiresAt, @Nullable SignedPolicy policy) {}

    /** @param expiredPath of the asset whose cookies are to be taken away; null to leave them */
    record Ended(@Nullable String expiredPath) {}

    /**
     * @param refused whether the media was refused: the policy is then renewed at once, to whom it may be
     * @param report of the player, since the heartbeat before
     */
    Kept keep(CurrentProfile profile, String sessionId, long positionMs, boolean ended, boolean refused, Qoe report) {
        var session = own(profile, sessionId);
        if (!session.profile().equals(profile.id())) {
            throw Problem.notFound();
        }
        if (catalogue.isTakenDown(session.titleId())) {
            throw takenDown(profile, session, report);
        }
        var progress = progress(session, positionMs, ended);
        if (!clock.instant().isBefore(session.ends()) || wasEndedHere(session)) {
            throw Refusal.SESSION_ENDED.problem();
        }
        var beat = beat(profile, session, sessionId, progress, ended, refused, report);
        if (!beat.goesOn() || !clock.instant().isBefore(beat.expires())) {
            throw Refusal.SESSION_ENDED.problem();
        }
        if (session.takesStream() && beat.moved()) {
            facts.say(Viewings.of(session, progress, profile.country(), beat.experience()));
        }
        boolean given = beat.renewed() || session.client() == Client.WEB && grants.isBoundElsewhere(session);
        return new Kept(beat.expires(), given ? grants.until(session, beat.expires()) : null);
    }

    /** Its stream is free at once, and a browser is told to forget what opened it. */
    private Problem takenDown(CurrentProfile profile, Session session, Qoe report) {
        var end = live.end(session, Recent.Entry.NONE, report).orElseGet(() -> endWithoutRedis(session));
        if (end.wasGoingOn() && session.takesStream()) {
            say(session, null, end, profile.country());
        }
        var ended = Refusal.SESSION_ENDED.problem("This was taken down");
        if (session.client() == Client.WEB) {
            SignedPolicy.expired(MediaSigner.path(session.titleId(), session.assetId()))
                    .forEach(cookie -> ended.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        }
        return ended;
    }

    private Beat beat(
            CurrentProfile profile,
            Session session,
            String sessionId,
            Progress progress,
            boolean ended,
            boolean refused,
            Qoe report) {
        var rights = entitlements.of(profile.account());
        var renewable = renewable(profile, session, rights.isPresent());
        return live.beat(
                        session,
                        sessionId,
                        rights.map(Rights::streams).orElse(1),
                        progress.positionMs(),
                        session.takesStream() ? Recent.entry(progress) : Recent.Entry.NONE,
                        ended,
                        renewable,
                        refused,
                        report)
                .orElseGet(() -> beatWithoutRedis(session, renewable, refused));
    }

    /** Until when a browser's policy could be renewed: not for what may no longer be watched. */
    private @Nullable Instant renewable(CurrentProfile profile, Session session, boolean entitled) {
        boolean may = session.client() == Client.WEB
                && (entitled || session.kind() == Kind.TRAILER)
                && catalogue.visible(session.titleId(), profile).isPresent();
        return may
                ? clock.instant()
                        .plus(session.client().policyLife(session.durationMs()))
                        .truncatedTo(ChronoUnit.SECONDS)
                : null;
    }

    /** Then each replica goes by what it gave itself. */
    private Beat beatWithoutRedis(Session session, @Nullable Instant renewable, boolean refused) {
        var expires = grants.expires(session).orElse(session.expires());
        return renewable != null && (refused || live.isDue(expires))
                ? new Beat(true, true, renewable, true, null)
                : new Beat(true, true, expires, false, null);
    }

    /**
     * Ends a session of the account; again changes nothing.
     *
     * @param positionMs where it was left; null when the client does not say, and 0 when nothing was seen
     * @param report of the player, since the last heartbeat
     */
    Ended end(CurrentProfile profile, String sessionId, @Nullable Long positionMs, Qoe report) {
        var session = own(profile, sessionId);
        boolean own = session.profile().equals(profile.id());
        var progress = positionMs != null && positionMs != 0 && own && session.takesStream()
                ? progress(session, positionMs, false)
                : null;
        var end = live.end(session, progress == null ? Recent.Entry.NONE : Recent.entry(progress), report)
                .orElseGet(() -> endWithoutRedis(session));
        if (!end.wasGoingOn()) {
            return new Ended(null);
        }
        if (session.takesStream()) {
            say(session, progress, end, profile.country());
        }
        // A trailer may have begun anew meanwhile, whose cookies are the same.
        boolean hasCookiesOfItsOwn = own && session.client() == Client.WEB && session.takesStream();
        return new Ended(hasCookiesOfItsOwn ? MediaSigner.path(session.titleId(), session.assetId()) : null);
    }

    /** What was never seen going on has not been watched, and says nothing but what went wrong. */
    private void say(Session session, @Nullable Progress progress, End end, String country) {
        if (progress != null) {
            facts.say(Viewings.of(session, progress, country, end.experience()));
        }
        Long position = progress == null ? end.lastPositionMs() : Long.valueOf(progress.positionMs());
        var experience = end.experience();
        if (position != null || (experience != null && experience.getErrorsCount() > 0)) {
            facts.say(Viewings.of(session, ViewingKind.STOPPED, clock.instant(), country, experience)
                    .setPositionMs(Objects.requireNonNullElse(position, 0L)));
        }
    }

    /** Whether it was ended while Redis was away, and by this replica. */
    boolean wasEndedHere(Session session) {
        return endedHere.getIfPresent(session.id()) != null;
    }

    private End endWithoutRedis(Session session) {
        boolean wasGoingOn = endedHere.asMap().put(session.id(), true) == null;
        return new End(wasGoingOn, null, null);
    }

    /** Another account's is as unknown as one that never was. */
    private Session own(CurrentProfile profile, String sessionId) {
        return ids.read(sessionId)
                .filter(session -> session.account().equals(profile.account()))
                .orElseThrow(Problem::notFound);
    }

    private Progress progress(Session session, long positionMs, boolean ended) {
        if (positionMs < 0 || positionMs > session.durationMs() + PAST_THE_END_MS) {
            throw Problem.invalid("positionMs", "is not between the beginning and the end");
        }
        return Progress.of(
                session.titleId(),
                session.contentId(),
                positionMs,
                session.durationMs(),
                session.creditsMs(),
                clock.instant(),
                ended);
    }
}
